import { ungrouped } from "./counts.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

/** A line of the table: a link with its ends, what a group holds between its marks, or a mark that no link touches. */
export type TableRow =
  | { id: string; link: PictureEdge; source: PictureNode; target: PictureNode }
  | { id: string; group: PictureNode; links: number }
  | { id: string; lone: PictureNode };

/** A row that stands for itself alone. */
export type PlainRow = Exclude<TableRow, { group: PictureNode }>;

export type SortKey = "confidence" | "source" | "target" | "type" | "when" | "claims" | "grade";
export interface Sort {
  by: SortKey;
  descending: boolean;
}

/** All that the picture says, so that nobody needs the canvas: links first, then what stands alone. */
export function tableRows(picture: Picture, sort: Sort): TableRow[] {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const linked = new Set(picture.edges.flatMap(({ source, target }) => [source, target]));
  const links = picture.edges.flatMap((link) => {
    const source = nodes.get(link.source);
    const target = nodes.get(link.target);
    return source && target ? [{ id: link.id, link, source, target }] : [];
  });
  const groups = picture.nodes.flatMap((mark) => {
    const inside = mark.group?.links.length ?? 0;
    return inside === 0 ? [] : [{ id: mark.id, group: mark, links: inside }];
  });
  const told = new Set(groups.map(({ id }) => id));
  const lone = [...picture.nodes.filter(({ id }) => !linked.has(id) && !told.has(id)), ...picture.withoutPosition];
  const sign = sort.descending ? -1 : 1;
  links.sort((a, b) => sign * compare(a, b, sort.by) || Number(b.link.story) - Number(a.link.story) || byId(a, b));
  return [...links, ...groups, ...lone.map((node) => ({ id: node.id, lone: node }))];
}

/** The rows as if nothing were grouped: for sentences and files, which tell every link by itself. */
export function plainRows(picture: Picture, sort: Sort): PlainRow[] {
  return tableRows(ungrouped(picture), sort).filter((row): row is PlainRow => !("group" in row));
}

type LinkRow = Extract<TableRow, { link: PictureEdge }>;

function compare(a: LinkRow, b: LinkRow, by: SortKey): number {
  const [one, other] = [SORT_VALUE[by](a), SORT_VALUE[by](b)];
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other));
}

const SORT_VALUE: Readonly<Record<SortKey, (row: LinkRow) => string | number>> = {
  source: ({ source }) => source.label.title,
  target: ({ target }) => target.label.title,
  type: ({ link }) => link.edge.type,
  when: ({ link }) => link.edge.dateFrom ?? "",
  claims: ({ link }) => link.edge.voices,
  grade: ({ link: { edge } }) => (edge.grade === null ? "Z" : `${edge.grade.reliability}${edge.grade.credibility}`),
  // An inferred figure is an upper bound: it never stands above a reported one of the same height.
  confidence: ({ link: { edge } }) => (edge.confidence ?? -1) - (edge.status === "inferred" ? 0.0001 : 0),
};

const byId = (a: TableRow, b: TableRow) => a.id.localeCompare(b.id, "en");
