import { z } from "zod";
import { legConditions, RoutesBody, type RoutesAsked } from "../../../contract/routes.ts";
import { AppError } from "../../errors.ts";
import { reached } from "../../reached.ts";
import { createNarrower, withNarrower } from "../chaining/goods.ts";
import type { LegStrength } from "../confidence/leg-strength.ts";
import { daysTold } from "../projection/days-told.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";

/** What keeps legs out of every route, in the order in which it is looked at. */
type Condition = "known" | "avoided" | "status" | "modes" | "goods" | "methods" | "period" | "confidence" | "sources";

export interface Admitted {
  /** By row of a leg: 1 where routes may take it. */
  readonly legs: Uint8Array;
  readonly count: number;
  /** Legs without a confidence that can be used. */
  readonly unusable: number;
  /** Where nothing is left: the condition that took the last leg away; null while something is left. */
  readonly emptiedBy: Condition | null;
}

/** What a question says of each leg by itself. */
const LegConditions = z.object({ avoid: RoutesBody.shape.avoid, ...legConditions });
export type LegConditions = z.output<typeof LegConditions>;

/** The same for every pair of ends. */
export function conditionsOf(asked: RoutesAsked): LegConditions {
  return LegConditions.parse(asked);
}

type Test = (leg: RouteLeg, strength: LegStrength) => boolean;

/**
 * The legs that a question lets routes take.
 *
 * @throws AppError `unknown_node` for goods or methods that this graph does not hold.
 */
export function admitLegs(asked: LegConditions, projection: Projection, strengths: readonly LegStrength[]): Admitted {
  const tests = testsOf(asked, projection);
  const legs = new Uint8Array(projection.legs.length);
  const left = new Map(tests.map(([condition]) => [condition, 0]));
  let count = 0;
  let unusable = 0;
  for (const [row, leg] of projection.legs.entries()) {
    const strength = strengths[row];
    if (strength === undefined) continue;
    const failing = tests.find(([condition, test]) => {
      if (!test(leg, strength)) return true;
      left.set(condition, (left.get(condition) ?? 0) + 1);
      return false;
    });
    if (failing?.[0] === "known") unusable++;
    if (failing !== undefined) continue;
    legs[row] = 1;
    count++;
  }
  const emptiedBy = count > 0 ? null : (tests.find(([condition]) => left.get(condition) === 0)?.[0] ?? "known");
  return { legs, count, unusable, emptiedBy };
}

function testsOf(asked: LegConditions, projection: Projection): [Condition, Test][] {
  const { avoid, modes, methods, minConfidence, minSources } = asked;
  const periods = periodsAsked(asked);
  const avoided = new Set(avoid.legs);
  const goods = goodsAsked(asked.commodities, projection);
  for (const method of methods) knownMethod(method, projection);
  const all: [Condition, Test | undefined][] = [
    ["known", (_leg, { confidence }) => confidence > 0],
    ["avoided", avoided.size === 0 ? undefined : ({ id }) => !avoided.has(id)],
    ["status", asked.status === "all" ? undefined : ({ status }) => status !== "inferred"],
    ["modes", modes.length === 0 ? undefined : ({ mode }) => modes.includes(mode)],
    ["goods", goods === undefined ? undefined : ({ commodities }) => commodities.some((each) => goods.has(each))],
    ["methods", methods.length === 0 ? undefined : (leg) => usesOneOf(leg, methods, projection)],
    ["period", periods === undefined ? undefined : (leg) => periods.some((period) => overlaps(leg, period))],
    ["confidence", (_leg, { confidence }) => confidence >= minConfidence],
    ["sources", (_leg, { sources }) => sources >= minSources],
  ];
  return all.flatMap(([condition, test]) => (test === undefined ? [] : [[condition, test]]));
}

/** What was asked for, with each kind of it and with the wider names under which it may have been told. */
function goodsAsked(asked: readonly string[], { goods }: Projection): Set<string> | undefined {
  if (asked.length === 0) return undefined;
  const unknown = asked.find((id) => !goods.has(id));
  if (unknown !== undefined) throw notHeld("goods", unknown);
  const narrower = createNarrower(goods);
  const wider = reached(asked, (id) => goods.get(id)?.broader ?? []);
  return new Set([...asked.flatMap((id) => [...withNarrower(id, narrower)]), ...wider]);
}

function knownMethod(id: string, { methods }: Projection): void {
  for (const own of methods.values()) if (own.includes(id)) return;
  throw notHeld("method", id);
}

function notHeld(what: string, id: string): AppError {
  return new AppError("unknown_node", `This graph holds no ${what} ${id} that a case speaks of.`, {
    hint: "Search for it by its name, or leave it out of the question.",
    values: { id },
  });
}

function usesOneOf({ cases }: RouteLeg, methods: readonly string[], projection: Projection): boolean {
  return cases.some(({ id }) => projection.methods.get(id)?.some((method) => methods.includes(method)) === true);
}

interface AskedPeriod {
  from: string | undefined;
  to: string | undefined;
}

/** Each period as far as it lies from the first day asked for to the last; undefined: whenever. */
function periodsAsked({ periods, dateFrom, dateTo }: LegConditions): AskedPeriod[] | undefined {
  if (periods.length === 0) {
    return dateFrom === undefined && dateTo === undefined ? undefined : [{ from: dateFrom, to: dateTo }];
  }
  return periods
    .map(({ from, to }) => ({
      from: dateFrom === undefined || dateFrom < from ? from : dateFrom,
      to: dateTo === undefined || dateTo > to ? to : dateTo,
    }))
    .filter(({ from, to }) => from <= to);
}

/** One of its cases has a day in the period; without cases, the leg itself. A leg without any day is in none. */
function overlaps(leg: RouteLeg, { from, to }: AskedPeriod): boolean {
  return daysTold(leg).some((each) => {
    if (each.dateFrom === "" && each.dateTo === "") return false;
    return (
      (to === undefined || each.dateFrom <= to) && (from === undefined || each.dateTo === "" || each.dateTo >= from)
    );
  });
}
