import type { Edit, EditCounters, EditPreview, Touched, TouchedNode } from "../../../../contract/edits.ts";

const cypher = { statement: "MATCH (n) SET n.name = 'x'", parameters: {} };

export const counters = (more: Partial<EditCounters> = {}): EditCounters => ({
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  ...more,
});

export const touchedNode = (id: string | null, more: Partial<TouchedNode> = {}): TouchedNode => ({
  id,
  kind: "country",
  name: id ?? "nameless",
  change: "changed",
  derived: false,
  labels: ["Country", "Entity"],
  labelsAdded: [],
  labelsRemoved: [],
  properties: [{ name: "name", before: "Spain", after: "España" }],
  ...more,
});

export const touchedOf = (nodes: TouchedNode[], relationships: Touched["relationships"] = []): Touched => ({
  nodes,
  relationships,
  nodeCount: nodes.length,
  relationshipCount: relationships.length,
});

export const preview = (more: Partial<EditPreview> = {}): EditPreview => ({
  counters: counters({ propertiesSet: 1 }),
  touched: touchedOf([touchedNode("place:spain")]),
  irrevertible: null,
  columns: [],
  rows: [],
  rowCount: 0,
  warnings: [],
  seen: "seen-1",
  tookMs: 1,
  cypher,
  ...more,
});

export const edit = (more: Partial<Edit> = {}): Edit => ({
  id: "edit:abcdefghij",
  at: "2026-01-02T10:00:00Z",
  revision: 2,
  statement: cypher.statement,
  parameters: {},
  note: "",
  counters: counters({ propertiesSet: 1 }),
  irrevertible: null,
  reverts: null,
  revertedBy: null,
  ...more,
});
