import { createHash } from "node:crypto";
import { z } from "zod";
import type { Change } from "../database/index.ts";
import { ALL_NODES, ALL_RELATIONSHIPS, OWN_LABELS, OWN_NODES, SIZE, TIED_TO_OWN } from "./statements.ts";
import { sortedProperties, textOf, type NodeState, type RelationshipState } from "./states.ts";

const PROPERTIES = z.record(z.string(), z.unknown());

/** What a graph holds at one moment: by what the database calls each, the text of its state. */
export interface Snapshot {
  nodes: Map<string, string>;
  relationships: Map<string, string>;
  /** Prints of what the program keeps, and of what hangs on it. */
  own: Map<string, string>;
}

/** @param most nodes and relationships that are compared. */
export async function isTooLarge(change: Change, most: number): Promise<boolean> {
  const [size] = await change.run({ statement: SIZE });
  return Number(size?.["nodes"] ?? 0) + Number(size?.["relationships"] ?? 0) > most;
}

/** Reads all of a graph. Cost: some 0.04 ms for each node and relationship. */
export async function takeSnapshot(change: Change): Promise<Snapshot> {
  const snapshot: Snapshot = { nodes: new Map(), relationships: new Map(), own: new Map() };
  for await (const row of change.typed({ statement: ALL_NODES })) {
    const { at, state } = toNode(row);
    if (isOwn(state)) snapshot.own.set(at, printOf(textOf(state)));
    else snapshot.nodes.set(at, textOf(state));
  }
  for await (const row of change.typed({ statement: ALL_RELATIONSHIPS })) {
    const { at, state } = toRelationship(row);
    if (snapshot.own.has(state.from) || snapshot.own.has(state.to)) snapshot.own.set(at, printOf(textOf(state)));
    else snapshot.relationships.set(at, textOf(state));
  }
  return snapshot;
}

/** The same of what the program keeps alone, for a graph that is too large to be read. */
export async function takeOwn(change: Change): Promise<Snapshot["own"]> {
  const own: Snapshot["own"] = new Map();
  for await (const [at, print] of printsOfOwn(change)) own.set(at, print);
  return own;
}

/** Holds no more than there was before: somebody may have made any number of them. */
export async function isOwnAsBefore(change: Change, before: Snapshot["own"]): Promise<boolean> {
  const same = new Set<string>();
  let others = 0;
  for await (const [at, print] of printsOfOwn(change)) {
    if (before.get(at) === print) same.add(at);
    else others += 1;
  }
  return others === 0 && same.size === before.size;
}

async function* printsOfOwn(change: Change): AsyncGenerator<[at: string, print: string], void, void> {
  for (const statement of OWN_NODES) {
    for await (const row of change.typed({ statement })) {
      const { at, state } = toNode(row);
      yield [at, printOf(textOf(state))];
    }
  }
  for (const statement of TIED_TO_OWN) {
    for await (const row of change.typed({ statement })) {
      const { at, state } = toRelationship(row);
      yield [at, printOf(textOf(state))];
    }
  }
}

export function isSameOwn(before: Snapshot["own"], after: Snapshot["own"]): boolean {
  return before.size === after.size && [...before].every(([at, print]) => after.get(at) === print);
}

export function nodeIn({ nodes }: Pick<Snapshot, "nodes">, at: string): NodeState | undefined {
  const text = nodes.get(at);
  return text === undefined ? undefined : (JSON.parse(text) as NodeState);
}

export function relationshipIn(
  { relationships }: Pick<Snapshot, "relationships">,
  at: string,
): RelationshipState | undefined {
  const text = relationships.get(at);
  return text === undefined ? undefined : (JSON.parse(text) as RelationshipState);
}

function isOwn({ labels }: NodeState): boolean {
  return labels.some((label) => OWN_LABELS.has(label));
}

const NodeRow = z.tuple([
  z.object({
    _value: z.object({ _element_id: z.string(), _labels: z.array(z.string()), _properties: PROPERTIES }),
  }),
]);

const RelationshipRow = z.tuple([
  z.object({
    _value: z.object({
      _element_id: z.string(),
      _type: z.string(),
      _start_node_element_id: z.string(),
      _end_node_element_id: z.string(),
      _properties: PROPERTIES,
    }),
  }),
]);

function toNode(row: unknown[]): { at: string; state: NodeState } {
  const [{ _value: node }] = NodeRow.parse(row);
  return { at: node._element_id, state: { labels: node._labels, properties: sortedProperties(node._properties) } };
}

function toRelationship(row: unknown[]): { at: string; state: RelationshipState } {
  const [{ _value: each }] = RelationshipRow.parse(row);
  const { _type: type, _start_node_element_id: from, _end_node_element_id: to } = each;
  return { at: each._element_id, state: { type, from, to, properties: sortedProperties(each._properties) } };
}

function printOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
