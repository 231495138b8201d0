import { z } from "zod";
import { ClaimState, Mode, Progress, Reliability, Status } from "../../../contract/kinds.ts";
import { compare } from "../../compare.ts";
import { kindOf, knownRows, number, text, texts, type Row, type Run } from "../../database/index.ts";
import { addTo } from "../../groups.ts";
import { createProjection } from "./create-projection.ts";
import { greatCircleKm } from "./great-circle.ts";
import type { ClaimConflict, Projection, RouteClaim, RouteGoods, RouteLeg, RoutePlace } from "./projection.ts";
import { BROADER, CLAIMS, CONFLICTS, GOODS, LEGS, METHODS, PLACES, RIVAL_DAYS, WITHIN } from "./statements.ts";

/** Rows that one of these reads may bring: a graph of a million places and five million legs. */
const MOST_ROWS = 6_000_000;

/** Reads what route search needs of the graph. Rows come in any order and are put into that of their ids. */
export async function readProjection(run: Run): Promise<Projection> {
  const rowsOf = async (statement: string): Promise<Row[]> => (await run({ statement }, MOST_ROWS)).rows;
  const places = toPlaces(await rowsOf(PLACES), await rowsOf(WITHIN));
  const placeRows = new Map(places.map(({ id }, row) => [id, row]));
  const legs = toLegs(await rowsOf(LEGS), places, placeRows);
  return createProjection({
    places,
    legs,
    goods: toGoods(await rowsOf(GOODS), await rowsOf(BROADER)),
    methods: grouped(knownRows(await rowsOf(METHODS), MethodRow), "file", "method"),
    rivalDays: grouped(knownRows(await rowsOf(RIVAL_DAYS), DayRow), "file", "day"),
    claims: toClaims(await rowsOf(CLAIMS)),
    conflicts: toConflicts(await rowsOf(CONFLICTS)),
  });
}

const PlaceRow = z.object({
  id: z.string(),
  labels: texts,
  name: text,
  nameFr: text,
  lat: number,
  lon: number,
});
const PairRow = z.object({ inner: z.string(), outer: z.string() });
const GoodsRow = z.object({ id: z.string(), name: text, nameFr: text });
const MethodRow = z.object({ file: z.string(), method: z.string() });

const DayRow = z.object({ file: z.string(), day: z.string() });

/** A leg as it is read: what is missing or odd has a meaning. */
export const LegRow = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  mode: Mode.catch("unknown"),
  status: Status.catch("reported"),
  confidence: number,
  dateFrom: text,
  dateTo: text,
  commodities: texts,
  progress: z.array(Progress).catch([]),
  cases: texts,
  casesFrom: texts,
  casesTo: texts,
  claims: texts,
  rules: texts,
  premises: texts,
  acceptedAt: text,
});

const ClaimRow = z.object({
  id: z.string(),
  credibility: z.int().min(1).max(6).catch(6),
  state: ClaimState.catch("stated"),
  sourceId: z.string(),
  reliability: Reliability.catch("F"),
  originSource: text,
  publisher: z.string().catch(""),
});

const ConflictRow = z.object({ one: z.string(), other: z.string(), kind: z.string().catch("") });

function toPlaces(rows: readonly Row[], pairs: readonly Row[]): RoutePlace[] {
  const found = inOrder(knownRows(rows, PlaceRow));
  const rowOf = new Map(found.map(({ id }, row) => [id, row]));
  const within = grouped(knownRows(pairs, PairRow), "inner", "outer");
  return found.map(({ labels, name, ...place }) => ({
    ...place,
    kind: kindOf(labels),
    name: name ?? place.id,
    within: (within.get(place.id) ?? []).flatMap((outer) => rowOf.get(outer) ?? []),
  }));
}

function toLegs(
  rows: readonly Row[],
  places: readonly RoutePlace[],
  placeRows: ReadonlyMap<string, number>,
): RouteLeg[] {
  return inOrder(knownRows(rows, LegRow)).flatMap(({ casesFrom, casesTo, cases, ...leg }) => {
    const [from, to] = [placeRows.get(leg.from), placeRows.get(leg.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const [start, goal] = [places[from], places[to]];
    const distanceKm = start === undefined || goal === undefined ? null : greatCircleKm(start, goal);
    const days = cases.map((id, index) => ({
      id,
      dateFrom: casesFrom[index] ?? leg.dateFrom ?? "",
      dateTo: casesTo[index] ?? leg.dateTo ?? "",
    }));
    return [{ ...leg, from, to, cases: days, distanceKm }];
  });
}

function toGoods(rows: readonly Row[], pairs: readonly Row[]): RouteGoods[] {
  const broader = grouped(knownRows(pairs, PairRow), "inner", "outer");
  return inOrder(knownRows(rows, GoodsRow)).map(({ id, name, nameFr }) => ({
    id,
    name: name ?? id,
    nameFr,
    broader: broader.get(id) ?? [],
  }));
}

function toClaims(rows: readonly Row[]): RouteClaim[] {
  return knownRows(rows, ClaimRow).map(({ sourceId, reliability, originSource, publisher, ...claim }) => ({
    ...claim,
    source: { id: sourceId, reliability, originSource, publisher },
  }));
}

function toConflicts(rows: readonly Row[]): ClaimConflict[] {
  return knownRows(rows, ConflictRow).sort((a, b) => compare(a.one, b.one) || compare(a.other, b.other));
}

/** Each once, by id; what two rows call the same is the first of them. */
function inOrder<T extends { id: string }>(rows: readonly T[]): T[] {
  const sorted = rows.toSorted((one, other) => compare(one.id, other.id));
  return sorted.filter((each, index) => each.id !== sorted[index - 1]?.id);
}

function grouped<K extends string>(rows: readonly Record<K, string>[], by: K, of: K): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) addTo(groups, row[by], row[of]);
  for (const own of groups.values()) own.sort(compare);
  return groups;
}
