import type { BundledData, ClaimData } from "./bundled-types.ts";
import type { Flat } from "./flat.ts";

/** A relationship to be made; its type is that of its group. */
export interface RelationshipRow {
  from: string;
  to: string;
  properties: Flat;
}

export interface RelationshipGroup {
  type: string;
  rows: RelationshipRow[];
}

/** What holds the graph together and states nothing of its own: hierarchy, whole and part, what a claim is about. */
export function structureGroups(data: BundledData): RelationshipGroup[] {
  const { places, claims, cases, commodities, methods, agencies, statistics } = data;
  const mark: Flat = data.fictional ? { status: "fictional" } : {};
  const of = <T extends { id: string }>(rows: readonly T[], ends: (row: T) => readonly (string | null | undefined)[]) =>
    rows.flatMap((row) => ends(row).flatMap((to) => (to === null || to === undefined ? [] : [link(row.id, to)])));
  return [
    { type: "WITHIN", rows: of(places, (each) => each.within) },
    { type: "STATED_IN", rows: of(claims, (each) => [each.source]) },
    { type: "ABOUT", rows: of(claims, subjectsOf) },
    {
      type: "PART_OF",
      rows: [
        ...of(cases, (each) => [each.partOf]),
        ...of(agencies, (each) => [each.partOf]),
        ...of(statistics, (each) => each.partOf),
      ],
    },
    { type: "FOLLOWS", rows: of(agencies, (each) => [each.predecessor]) },
    { type: "BROADER", rows: of(commodities, (each) => [each.broader]) },
    { type: "NOT_SAME_AS", rows: onceEachPair([...casesApart(data), ...of(methods, (each) => each.notSameAs ?? [])]) },
    { type: "MEASURED_IN", rows: of(statistics, (each) => each.places) },
    { type: "DERIVED_FROM", rows: of(statistics, (each) => [each.claim]) },
    { type: "SAME_FIGURE_AS", rows: onceEachPair(of(statistics, (each) => each.sameFigureAs)) },
    { type: "DIFFERS_FROM", rows: onceEachPair(of(statistics, (each) => each.differsFrom)) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .map(({ type, rows }) => ({ type, rows: rows.map((row) => withId(type, row, mark)) }));
}

/** What a claim speaks of or gives a figure for, but its cases: on those it hangs by SUPPORTS. */
function subjectsOf({ about, figures }: ClaimData): string[] {
  const named = [...about, ...figures.flatMap(({ place, commodity }) => [place, commodity])];
  return [...new Set(named)].filter((id) => typeof id === "string").filter((id) => !id.startsWith("case:"));
}

function casesApart({ cases }: BundledData): RelationshipRow[] {
  return cases.flatMap((file) =>
    (file.notSameAs ?? []).map((other) => ({ from: file.id, to: other.case, properties: { why: other.why } })),
  );
}

function link(from: string, to: string): RelationshipRow {
  return { from, to, properties: {} };
}

/** What holds in both directions is one relationship, though the data may say it from either end. */
function onceEachPair(rows: readonly RelationshipRow[]): RelationshipRow[] {
  const pairs = new Map<string, RelationshipRow>();
  for (const row of rows) {
    const key = [row.from, row.to].sort().join(" ");
    if (!pairs.has(key)) pairs.set(key, row);
  }
  return [...pairs.values()];
}

/** Such a relationship is known by its ends. */
export function structuralId(type: string, from: string, to: string): string {
  return `${type.toLowerCase().replaceAll("_", "-")}:${from}--${to}`;
}

function withId(type: string, { from, to, properties }: RelationshipRow, mark: Flat): RelationshipRow {
  return { from, to, properties: { id: structuralId(type, from, to), ...properties, ...mark } };
}
