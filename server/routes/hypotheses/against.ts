import type { Against } from "../../../contract/hypotheses.ts";
import { contradiction } from "../../evidence/index.ts";
import { addTo } from "../../groups.ts";
import { legsAt } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import type { LegPair } from "./find-pairs.ts";
import { goodsOf, sharedGoods, type PremiseLeg } from "./premises.ts";
import { areWithin, nearestWindows, windowsOf } from "./windows.ts";

/** Of one kind at most: enough to look into. */
const MOST_OF_A_KIND = 5;

/** What is told already that does not go with goods having gone from the end of the first leg to the second. */
export function againstIt(pair: LegPair, projection: Projection, windowDays: number): Against[] {
  const { first, second } = pair;
  const rows = knownOf(projection);
  const nameOf = (row: number) => projection.places[row]?.name ?? "";
  const away = firstOf(rows.starting.get(first.leg.to), projection, (leg) =>
    goesAlong(first, leg, windowDays, projection),
  ).map((leg) => against("leads-on", leg, `Such goods are told to go from ${nameOf(leg.from)} to ${nameOf(leg.to)}.`));
  const into = firstOf(rows.ending.get(second.leg.from), projection, (leg) =>
    comesBefore(leg, second, windowDays, projection),
  ).map((leg) =>
    against("comes-from", leg, `Such goods are told to come to ${nameOf(leg.to)} from ${nameOf(leg.from)}.`),
  );
  return [
    ...notReached(first.leg, nameOf),
    ...[first, second].flatMap(({ leg }) => disputed(leg, projection, nameOf)),
    ...away,
    ...into,
  ];
}

/** No more of them than are told, and none looked at beyond. */
function firstOf(rows: readonly number[] = [], projection: Projection, is: (leg: RouteLeg) => boolean): RouteLeg[] {
  const found: RouteLeg[] = [];
  for (const leg of legsAt(rows, projection)) {
    if (is(leg)) found.push(leg);
    if (found.length === MOST_OF_A_KIND) break;
  }
  return found;
}

function against(kind: Against["kind"], leg: RouteLeg, sentence: string, claims: string[] = []): Against {
  return { kind, leg: leg.id, claims, sentence };
}

/** A reported leg that takes on from where the first one ends. */
function goesAlong({ leg, windows }: PremiseLeg, next: RouteLeg, windowDays: number, projection: Projection): boolean {
  if (next.status !== "reported" || next.to === leg.from) return false;
  const nearest = nearestWindows(windows, windowsOf(next));
  return nearest !== undefined && areWithin(nearest, windowDays) && agree(leg, next, projection);
}

function comesBefore(
  before: RouteLeg,
  { leg, windows }: PremiseLeg,
  windowDays: number,
  projection: Projection,
): boolean {
  if (before.status !== "reported" || before.from === leg.to) return false;
  const nearest = nearestWindows(windowsOf(before), windows);
  return nearest !== undefined && areWithin(nearest, windowDays) && agree(before, leg, projection);
}

const agree = (one: RouteLeg, other: RouteLeg, projection: Projection): boolean =>
  one.commodities.length > 0 && other.commodities.length > 0 && sharedGoods(one, other, goodsOf(projection)).size > 0;

/** Goods that were taken on the way did not go on from its end. */
function notReached(leg: RouteLeg, nameOf: (row: number) => string): Against[] {
  const isNever = leg.progress.length > 0 && leg.progress.every((each) => each === "intended");
  return isNever
    ? [against("not-reached", leg, `Goods of the first leg were bound for ${nameOf(leg.to)} and taken before.`)]
    : [];
}

function disputed(leg: RouteLeg, projection: Projection, nameOf: (row: number) => string): Against[] {
  const { claims } = projection;
  const { contradicted } = knownOf(projection);
  const found = leg.claims.filter((id) => claims.get(id)?.state === "disputed" || contradicted.has(id));
  const ends = `${nameOf(leg.from)} → ${nameOf(leg.to)}`;
  return found.length === 0 ? [] : [against("disputed", leg, `Claims behind ${ends} are contradicted.`, found)];
}

interface Known {
  readonly starting: ReadonlyMap<number, readonly number[]>;
  readonly ending: ReadonlyMap<number, readonly number[]>;
  readonly contradicted: ReadonlySet<string>;
}

const kept = new WeakMap<Projection, Known>();

/** Rows of legs by the place they start from, and by the one they end in; and the claims that are contradicted. */
function knownOf(projection: Projection): Known {
  const known = kept.get(projection);
  if (known !== undefined) return known;
  const [starting, ending] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const [row, { from, to }] of projection.legs.entries()) {
    addTo(starting, from, row);
    addTo(ending, to, row);
  }
  const sides = projection.conflicts
    .filter(({ kind }) => kind === contradiction)
    .flatMap(({ one, other }) => [one, other]);
  const found = { starting, ending, contradicted: new Set(sides) };
  kept.set(projection, found);
  return found;
}
