import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import type { Picture, PictureEdge, PictureNode } from "../../../client/graph/picture.ts";

type Spot = Partial<Omit<PictureNode, "id" | "node">> & { node?: Partial<GraphNode> };

export function pictureNode(id: string, spot: Spot = {}): PictureNode {
  const { node, ...rest } = spot;
  return {
    id,
    node: { id, kind: "district", labels: [], name: id, nameFr: null, degree: 1, properties: {}, ...node },
    label: { title: id, second: null, notes: [] },
    position: { column: 0, row: 0.5 },
    side: null,
    pinned: false,
    story: true,
    stub: 0,
    group: null,
    ...rest,
  };
}

type Run = Partial<Omit<PictureEdge, "id" | "edge" | "source" | "target">> & { edge?: Partial<GraphEdge> };

export function pictureEdge(id: string, source: string, target: string, run: Run = {}): PictureEdge {
  const { edge, ...rest } = run;
  return {
    id,
    edge: {
      id,
      type: "ROUTE",
      from: source,
      to: target,
      status: "reported",
      mode: "road",
      progress: [],
      confidence: 0.5,
      claims: [],
      sources: [],
      voices: 1,
      grade: null,
      disputed: false,
      cases: [],
      dateFrom: null,
      dateTo: null,
      properties: {},
      ...edge,
    },
    source,
    target,
    story: true,
    end: "head",
    merged: [],
    ...rest,
  };
}

export function pictureOf(nodes: PictureNode[], edges: PictureEdge[] = [], parts: Partial<Picture> = {}): Picture {
  return {
    mode: "graph",
    nodes,
    edges,
    columns: ["a", "b", "c", "d"],
    columnCount: 4,
    arrangement: { how: "saved" },
    withoutPosition: [],
    away: { folded: 0, hidden: 0 },
    ...parts,
  };
}
