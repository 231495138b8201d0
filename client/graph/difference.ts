import { heldLinks, heldMarks, shownCases, ungrouped } from "./counts.ts";
import type { Facts } from "./facts.ts";
import { isWithin } from "./filter.ts";
import type { Period } from "./periods.ts";
import type { Picture, PictureEdge, PictureNode } from "./picture.ts";

/** Cases of each period; null where a thing is not in it at all. */
export interface Figures {
  a: number | null;
  b: number | null;
}

export interface DifferenceRow extends Figures {
  id: string;
  what: "case" | "place" | "other" | "link";
}

/** How many of a kind each of the periods has. */
export interface DifferenceSum {
  what: "case" | "place" | "other" | "link";
  a: number;
  b: number;
  onlyA: number;
  onlyB: number;
}

export interface Difference {
  sums: readonly DifferenceSum[];
  onlyA: readonly DifferenceRow[];
  onlyB: readonly DifferenceRow[];
  both: readonly DifferenceRow[];
}

const WHAT = ["case", "place", "other", "link"] as const;

/**
 * What two periods differ in: their two pictures, laid side by side thing by thing. A thing counts the cases behind it
 * that have a day in the period; that it is in one of them and not in the other is what reports say, not what moved.
 *
 * Cost: O(marks + links) of both pictures.
 */
export function differenceOf(
  [a, b]: readonly [Picture, Picture],
  periods: readonly [Period, Period],
  facts: Facts,
): Difference {
  const [counts, others] = [casesBy(a, periods[0], facts), casesBy(b, periods[1], facts)];
  const rows = [...new Map([...counts, ...others])].map(([id, { what }]): DifferenceRow => ({
    id,
    what,
    a: counts.get(id)?.cases.size ?? null,
    b: others.get(id)?.cases.size ?? null,
  }));
  rows.sort((one, other) => WHAT.indexOf(one.what) - WHAT.indexOf(other.what));
  return {
    sums: WHAT.map((what) => sumOf(what, rows)).filter((sum) => sum.a + sum.b > 0),
    onlyA: rows.filter((row) => row.b === null),
    onlyB: rows.filter((row) => row.a === null),
    both: rows.filter((row) => row.a !== null && row.b !== null),
  };
}

export const changeOf = ({ a, b }: Figures): number => (b ?? 0) - (a ?? 0);

interface Counted {
  what: DifferenceRow["what"];
  cases: Set<string>;
}

/** Every mark and link of a picture with its cases in the period, what is grouped one by one. */
function casesBy(drawn: Picture, period: Period, facts: Facts): Map<string, Counted> {
  const picture = ungrouped(drawn);
  const marks = [...heldMarks(picture), ...picture.withoutPosition];
  const counted = new Map<string, Counted>(marks.map((mark) => [mark.id, { what: whatOf(mark), cases: new Set() }]));
  for (const id of shownCases(picture)) counted.set(id, { what: "case", cases: new Set([id]) });
  for (const link of heldLinks(picture)) {
    const cases = casesOf(link, facts).filter((id) => isCaseWithin(id, period, facts));
    counted.set(link.id, { what: "link", cases: new Set(cases) });
    for (const end of [link.source, link.target]) for (const id of cases) counted.get(end)?.cases.add(id);
  }
  return counted;
}

function whatOf({ node }: PictureNode): DifferenceRow["what"] {
  if (node.case !== undefined) return "case";
  return node.place === undefined ? "other" : "place";
}

/** Cases that a link was made from, or the one at its end. */
function casesOf({ edge }: PictureEdge, facts: Facts): readonly string[] {
  if (edge.cases.length > 0) return edge.cases;
  return [edge.from, edge.to].filter((id) => facts.nodes.get(id)?.case !== undefined);
}

function isCaseWithin(id: string, period: Period, facts: Facts): boolean {
  const file = facts.nodes.get(id)?.case;
  return file !== undefined && isWithin(file, [period]);
}

function sumOf(what: DifferenceRow["what"], rows: readonly DifferenceRow[]): DifferenceSum {
  const own = rows.filter((row) => row.what === what);
  const [onlyA, onlyB] = [own.filter((row) => row.b === null).length, own.filter((row) => row.a === null).length];
  return { what, a: own.length - onlyB, b: own.length - onlyA, onlyA, onlyB };
}
