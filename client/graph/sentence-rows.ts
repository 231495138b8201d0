import { ungrouped } from "./counts.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";
import { plainRows, type PlainRow } from "./table-rows.ts";

/** What one sentence tells: a link, a mark that no link touches, or on the map a case that only a label tells. */
export type SentenceRow = PlainRow | { id: string; told: PictureNode; text: string; disputed: boolean };

export interface SentenceGroup {
  id: string;
  /** `between`: links that belong to no single case of the picture; `alone`: what no link touches. */
  kind: "case" | "between" | "alone";
  /** The case in words; null where the group is none. */
  head: { text: string; disputed: boolean } | null;
  rows: readonly SentenceRow[];
}

interface Head {
  text: string;
  disputed: boolean;
  /** The mark, or the place whose label tells it. */
  at: PictureNode;
  isNote: boolean;
}

/** Along the goods; other types come after. */
const TYPE_ORDER: readonly string[] = ["FROM", "VIA", "ROUTE", "SEIZED_IN", "TO"];

/**
 * All that the picture says, in the order in which it tells it: case by case from the top down, each along its goods;
 * then what lies between the cases; then what stands alone. The rows of the table, each link by itself where it is grouped, and on the map the cases
 * that only a label tells.
 *
 * Cost: O(links × log links).
 */
export function sentenceGroups(drawn: Picture): SentenceGroup[] {
  const picture = ungrouped(drawn);
  const rows = plainRows(picture, { by: "source", descending: false });
  const heads = headsOf(picture);
  const groups = new Map<string, PlainRow[]>([...heads.keys()].map((id) => [id, []]));
  const between: LinkRow[] = [];
  for (const row of rows) {
    if (!("link" in row)) continue;
    const own = groups.get(caseOf(row, heads) ?? "");
    if (own === undefined) between.push(row);
    else own.push(row);
  }
  const cases = [...heads].map(([id, head]) => caseGroup(id, head, (groups.get(id) ?? []) as LinkRow[]));
  const alone = rows.filter((row) => "lone" in row);
  return [
    ...cases,
    { id: "between", kind: "between" as const, head: null, rows: between.sort(byPlace) },
    { id: "alone", kind: "alone" as const, head: null, rows: alone },
  ].filter((group) => group.rows.length > 0);
}

type LinkRow = Extract<PlainRow, { link: PictureEdge }>;

function caseGroup(id: string, { text, disputed, at, isNote }: Head, links: LinkRow[]): SentenceGroup {
  const rows: SentenceRow[] = links.sort((a, b) => rankOf(a) - rankOf(b) || byPlace(a, b));
  // A case on the map without a leg of its own would be told by nobody.
  if (isNote && rows.length === 0) rows.push({ id, told: at, text, disputed });
  return { id, kind: "case", head: { text, disputed }, rows };
}

/** The cases of the picture by id, story first, from the top down. */
function headsOf({ nodes }: Picture): Map<string, Head> {
  const heads = nodes.flatMap((at): [string, Head][] => {
    const { title, second, notes } = at.label;
    const told = notes.map(({ id, text, disputed }): [string, Head] => [id, { text, disputed, at, isNote: true }]);
    if (at.node.case === undefined) return told;
    const text = second === null ? title : `${title}, ${second}`;
    return [[at.id, { text, disputed: at.node.case.disputed, at, isNote: false }], ...told];
  });
  return new Map(heads.sort(([, a], [, b]) => byStory(a.at, b.at)));
}

function caseOf({ link, source, target }: LinkRow, heads: ReadonlyMap<string, Head>): string | undefined {
  const [only] = link.edge.cases.length === 1 ? link.edge.cases : [];
  return [source.id, target.id, only].find((id) => id !== undefined && heads.has(id));
}

const rankOf = ({ link }: LinkRow) => TYPE_ORDER.indexOf(link.edge.type) + 1 || TYPE_ORDER.length + 1;

const byPlace = (a: LinkRow, b: LinkRow) =>
  byStory(a.source, b.source) || a.target.position.row - b.target.position.row || a.id.localeCompare(b.id, "en");

const byStory = (a: PictureNode, b: PictureNode) =>
  Number(b.story) - Number(a.story) || a.position.row - b.position.row || a.position.column - b.position.column;
