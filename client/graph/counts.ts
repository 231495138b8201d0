import type { Picture } from "./picture.ts";

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

/** What is on the picture, counted once. A case told by its place's label on the map counts as shown. */
export function countsOf(picture: Picture): Counts {
  const told = toldCases(picture);
  const kinds = tally(picture.nodes.map(({ node }) => node.kind));
  if (told > 0) kinds.set("case", (kinds.get("case") ?? 0) + told);
  const moving = picture.edges.filter(({ end }) => end !== "none");
  const notes = picture.nodes.flatMap(({ label }) => label.notes);
  const disputed = picture.nodes.filter(({ node }) => node.case?.disputed === true).length;
  return {
    nodes: picture.nodes.length + told,
    edges: picture.edges.length,
    claims: new Set(picture.edges.flatMap(({ edge }) => edge.claims)).size,
    conflicts: disputed + notes.filter((note) => note.disputed).length,
    kinds,
    types: tally(picture.edges.map(({ edge }) => edge.type)),
    statuses: tally(picture.edges.flatMap(({ edge }) => edge.status ?? [])),
    manners: tally(moving.map(({ edge }) => edge.mode ?? "unknown")),
  };
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
