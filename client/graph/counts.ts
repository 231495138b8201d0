import { goodsRun } from "./goods.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

export interface Counts {
  nodes: number;
  edges: number;
  claims: number;
  conflicts: number;
  kinds: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
  statuses: ReadonlyMap<string, number>;
  manners: ReadonlyMap<string, number>;
}

/**
 * What is on the picture, counted once. A case told by its place's label on the map counts as shown, and so does
 * what a group stands for: grouping changes no count.
 */
export function countsOf(picture: Picture): Counts {
  const told = toldCases(picture);
  const nodes = heldMarks(picture);
  const edges = heldLinks(picture);
  const kinds = tally(nodes.map(({ node }) => node.kind));
  if (told > 0) kinds.set("case", (kinds.get("case") ?? 0) + told);
  const moving = edges.filter(({ end }) => end !== "none");
  const notes = picture.nodes.flatMap(({ label }) => label.notes);
  const disputed = nodes.filter(({ node }) => node.case?.disputed === true).length;
  return {
    nodes: nodes.length + told,
    edges: edges.length,
    claims: new Set(edges.flatMap(({ edge }) => edge.claims)).size,
    conflicts: disputed + notes.filter((note) => note.disputed).length,
    kinds,
    types: tally(edges.map(({ edge }) => edge.type)),
    statuses: tally(edges.flatMap(({ edge }) => edge.status ?? [])),
    manners: tally(moving.map(({ edge }) => edge.mode ?? "unknown")),
  };
}

/** The marks of a picture, those of its groups one by one. */
export function heldMarks({ nodes }: Picture): readonly PictureNode[] {
  return nodes.flatMap((node) => node.group?.members ?? node);
}

/** The links of a picture, those drawn as one and those inside its groups one by one. */
export function heldLinks({ nodes, edges }: Picture): readonly PictureEdge[] {
  return [
    ...edges.flatMap((edge) => (edge.merged.length > 0 ? edge.merged : edge)),
    ...nodes.flatMap(({ group }) => group?.links ?? []),
  ];
}

/** Cases that are marks of their own, and those that the map tells in the labels of their places. */
export function shownCases(picture: Picture): readonly string[] {
  const marks = heldMarks(picture);
  const own = marks.flatMap(({ id, node }) => (node.kind === "case" ? id : []));
  return [...own, ...marks.flatMap(({ label }) => label.notes.map(({ id }) => id))];
}

/** The picture with every mark and link of its groups by itself, each between its own ends. */
export function ungrouped(picture: Picture): Picture {
  if (picture.nodes.every(({ group }) => group === null)) return picture;
  const edges = heldLinks(picture).map((edge) => ({ ...edge, ...goodsRun(edge.edge) }));
  return { ...picture, nodes: heldMarks(picture), edges };
}

/** Cases that the map tells in the labels of their places. */
function toldCases(picture: Picture): number {
  return picture.nodes.reduce((sum, { label }) => sum + label.notes.length, 0);
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
