import type { HypothesesAsked } from "../../../contract/hypotheses.ts";
import { AppError } from "../../errors.ts";
import { createNarrower, goodsInCommon, withNarrower, type GoodsOfLegs } from "../chaining/goods.ts";
import { goodsClassesOf } from "../chaining/goods-classes.ts";
import { dayOf } from "../chaining/journey.ts";
import type { LegStrength } from "../confidence/leg-strength.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { strengthsOf } from "../question/strengths.ts";
import { windowsOf, type LegWindow } from "./windows.ts";

/** A reported leg that hypotheses may rest on, with what pairs are made by. */
export interface PremiseLeg {
  readonly leg: RouteLeg;
  readonly strength: LegStrength;
  readonly windows: readonly LegWindow[];
  /** Methods that its cases used; none: none is told. */
  readonly methods: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Of the manner and the periods that are asked for, best known first, then by id. Goods and a day must be told of each. */
export function premiseLegs({ modes, bridges, ...days }: Filters, projection: Projection): PremiseLeg[] {
  const strengths = strengthsOf(projection, NOBODY);
  const tests = [days, ...(bridges === undefined ? [] : [bridges])].map(createDaysTest);
  const isAsked = (window: LegWindow) => tests.every((test) => test(window));
  return projection.legs
    .flatMap((leg, row): PremiseLeg[] => {
      const strength = strengths[row];
      if (strength === undefined || !mayBePremise(leg, strength)) return [];
      if (modes.length > 0 && !modes.includes(leg.mode)) return [];
      const premise = toPremise(leg, strength, projection);
      const windows = premise.windows.filter(isAsked);
      return windows.length === 0 ? [] : [{ ...premise, windows }];
    })
    .sort((one, other) => other.strength.confidence - one.strength.confidence || (one.leg.id < other.leg.id ? -1 : 1));
}

type Days = Pick<HypothesesAsked, "dateFrom" | "dateTo" | "periods">;
type Filters = Days & Pick<HypothesesAsked, "modes" | "bridges">;

function createDaysTest({ dateFrom, dateTo, periods }: Days): (window: LegWindow) => boolean {
  const whole = spanOf({ from: dateFrom, to: dateTo });
  const spans = periods.map(spanOf);
  return (window) => meets(window, whole) && (spans.length === 0 || spans.some((span) => meets(window, span)));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** In days; an end that is not told is open. */
function spanOf({ from, to }: { from?: string | undefined; to?: string | undefined }): Span {
  return { from: dayOf(from ?? null) ?? -Infinity, to: dayOf(to ?? null) ?? Infinity };
}

const meets = (one: Span, other: Span): boolean => one.from <= other.to && one.to >= other.from;

/** A hypothesis never rests on what a rule concluded, nor on another hypothesis. */
function mayBePremise(leg: RouteLeg, { confidence }: LegStrength): boolean {
  return leg.status === "reported" && leg.premises.length === 0 && leg.commodities.length > 0 && confidence > 0;
}

function toPremise(leg: RouteLeg, strength: LegStrength, { methods }: Projection): PremiseLeg {
  const used = new Set(leg.cases.flatMap(({ id }) => methods.get(id) ?? []));
  return { leg, strength, windows: windowsOf(leg), methods: used };
}

/** A leg by its id, whatever is asked for; undefined: it is gone, or no hypothesis may rest on it. */
export function premiseOf(id: string, projection: Projection): PremiseLeg | undefined {
  const row = projection.legRows.get(id) ?? -1;
  const [leg, strength] = [projection.legs[row], strengthsOf(projection, NOBODY)[row]];
  if (leg === undefined || strength === undefined || !mayBePremise(leg, strength)) return undefined;
  return toPremise(leg, strength, projection);
}

/** Goods that both legs may carry, told down to the narrowest; empty: they share none. */
export function sharedGoods(one: RouteLeg, other: RouteLeg, of: GoodsOfLegs): ReadonlySet<string> {
  return goodsInCommon([one, other], of) ?? new Set();
}

/**
 * The goods that are asked for, with each kind of them; undefined: all.
 *
 * @throws AppError `unknown_node`.
 */
export function askedGoods(asked: readonly string[], projection: Projection): ReadonlySet<string> | undefined {
  if (asked.length === 0) return undefined;
  const unknown = asked.find((id) => !projection.goods.has(id));
  if (unknown !== undefined) throw notHeld("goods", unknown);
  const narrower = createNarrower(projection.goods);
  return new Set(asked.flatMap((id) => [...withNarrower(id, narrower)]));
}

/**
 * Rows of the places that are asked for, with all that lies in them; undefined: everywhere.
 *
 * @throws AppError `unknown_node`.
 */
export function askedPlaces(asked: readonly string[], projection: Projection): ReadonlySet<number> | undefined {
  if (asked.length === 0) return undefined;
  return new Set(
    asked.flatMap((id) => {
      const row = projection.placeRows.get(id);
      if (row === undefined) throw notHeld("place", id);
      return projection.hierarchy.inside(row);
    }),
  );
}

function notHeld(what: string, id: string): AppError {
  return new AppError("unknown_node", `This graph holds no ${what} ${id}.`, {
    hint: "Search for it by its name, or leave it out of the question.",
    values: { id },
  });
}

export const goodsOf = (projection: Projection): GoodsOfLegs => goodsClassesOf(projection).of;
