import type { HypothesesAsked } from "../../../contract/hypotheses.ts";
import { compare } from "../../compare.ts";
import { jointConfidence, tidy } from "../../evidence/index.ts";
import { goodsClassesOf } from "../chaining/goods-classes.ts";
import { addTo } from "../../groups.ts";
import { greatCircleKm } from "../projection/great-circle.ts";
import type { Projection } from "../projection/projection.ts";
import { createAlreadyJoined } from "./already-joined.ts";
import { askedGoods, askedPlaces, goodsOf, premiseLegs, sharedGoods, type PremiseLeg } from "./premises.ts";
import { sharedTraits } from "./rule.ts";
import { areWithin, nearestWindows, type WindowPair } from "./windows.ts";

/** Two reported legs with a gap between. */
export interface LegPair {
  readonly first: PremiseLeg;
  readonly second: PremiseLeg;
  readonly goods: ReadonlySet<string>;
  readonly windows: WindowPair;
  readonly distanceKm: number | null;
  /** That both stand. */
  readonly bothStand: number;
}

export interface FoundPairs {
  /** In the order in which they are shown. */
  readonly pairs: readonly LegPair[];
  readonly isComplete: boolean;
}

/** Pairs that are looked at, at most; a graph with more has them looked at from the best known legs down. */
const MOST_LOOKED_AT = 400_000;
/** Days in one drawer of the index by time. */
const DRAWER_DAYS = 64;
/** Drawers that one leg is put into, at most: one that took years lies in one of its own, and is looked at with all. */
const MOST_DRAWERS = 64;
/** Pairs between two looks at the clock. */
const PACE = 256;

/**
 * Pairs of reported legs that may lack one between them: they share goods, follow one another within the window, share
 * a method where methods are told of both, and no way is known from the end of the first to the beginning of the second.
 *
 * The four ends are four places of which none holds another; and no case tells both legs, for what is between legs of
 * one case that case says itself.
 *
 * Shape:  the question → pairs, best known first, then by days between, then by distance, then by ids.
 * Gaps:   a leg of which no goods or no day is told is in no pair; one without a position comes after the others.
 * Cost:   each leg with those of its goods and days that are known better than it, up to 400,000 pairs or the deadline.
 */
export function findPairs(asked: HypothesesAsked, projection: Projection, deadline: number): FoundPairs {
  const test = createTest(asked, projection);
  const index = createIndex(projection);
  const pairs: LegPair[] = [];
  let lookedAt = 0;
  for (const leg of premiseLegs(asked, projection)) {
    if (performance.now() > deadline) return { pairs: pairs.sort(byRank), isComplete: false };
    for (const other of index.near(leg, asked.windowDays)) {
      lookedAt++;
      const isLate = lookedAt % PACE === 0 && performance.now() > deadline;
      if (isLate || lookedAt > MOST_LOOKED_AT) return { pairs: pairs.sort(byRank), isComplete: false };
      pairs.push(...test(leg, other), ...test(other, leg));
    }
    index.add(leg);
  }
  return { pairs: pairs.sort(byRank), isComplete: true };
}

/** The pair of these two legs, whatever of the conditions they fulfil; undefined: nothing of goods or days joins them. */
export function pairOf(first: PremiseLeg, second: PremiseLeg, projection: Projection): LegPair | undefined {
  const goods = sharedGoods(first.leg, second.leg, goodsOf(projection));
  const windows = nearestWindows(first.windows, second.windows);
  if (goods.size === 0 || windows === undefined) return undefined;
  const [from, to] = [projection.places[first.leg.to], projection.places[second.leg.from]];
  return {
    first,
    second,
    goods,
    windows,
    distanceKm: from === undefined || to === undefined ? null : greatCircleKm(from, to),
    bothStand: jointConfidence([first.strength, second.strength]).low,
  };
}

/** What the rule leaves of it: how good the claims are says nothing of how good the rule is. */
export function confidenceOfPair({ bothStand }: Pick<LegPair, "bothStand">): number {
  return tidy(bothStand * sharedTraits().factor);
}

/** Tells of two legs in this order whether a leg may be missing between them: one pair or none. */
export function createTest(
  asked: HypothesesAsked,
  projection: Projection,
): (one: PremiseLeg, other: PremiseLeg) => LegPair[] {
  const isJoined = createAlreadyJoined(projection);
  const [goodsWanted, places] = [askedGoods(asked.commodities, projection), askedPlaces(asked.places, projection)];
  const rowOf = ({ leg }: PremiseLeg) => projection.legRows.get(leg.id) ?? -1;
  return (first, second) => {
    if (places !== undefined && !places.has(first.leg.to) && !places.has(second.leg.from)) return [];
    if (!areFourPlaces(first, second, projection) || shareCase(first, second) || !methodsAgree(first, second))
      return [];
    const pair = pairOf(first, second, projection);
    if (pair === undefined || !areWithin(pair.windows, asked.windowDays)) return [];
    if (goodsWanted !== undefined && ![...pair.goods].some((each) => goodsWanted.has(each))) return [];
    return isJoined(rowOf(first), rowOf(second)) ? [] : [pair];
  };
}

function areFourPlaces(first: PremiseLeg, second: PremiseLeg, { hierarchy }: Projection): boolean {
  const isApart = (one: number, other: number) => !hierarchy.isWithin(one, other) && !hierarchy.isWithin(other, one);
  const [a, b, c, d] = [first.leg.from, first.leg.to, second.leg.from, second.leg.to];
  return isApart(a, c) && isApart(a, d) && isApart(b, c) && isApart(b, d);
}

function shareCase(first: PremiseLeg, second: PremiseLeg): boolean {
  return first.leg.cases.some(({ id }) => second.leg.cases.some((other) => other.id === id));
}

function methodsAgree({ methods }: PremiseLeg, other: PremiseLeg): boolean {
  return methods.size === 0 || other.methods.size === 0 || [...methods].some((each) => other.methods.has(each));
}

/** Legs in drawers by goods and time: those of other goods, or of years apart, are never looked at together. */
function createIndex(projection: Projection) {
  const { classes } = goodsClassesOf(projection);
  const drawers = new Map<string, PremiseLeg[]>();
  const keysOf = ({ leg }: PremiseLeg, times: Iterable<number | "long" | "all">): string[] => {
    const row = projection.legRows.get(leg.id) ?? -1;
    const own = [...classes.keys()].filter((index) => classes[index]?.legs[row] === 1);
    return [...times].flatMap((time) => own.map((index) => `${index} ${time}`));
  };
  return {
    add: (leg: PremiseLeg) => {
      const times = isLong(leg) ? (["long"] as const) : drawersOf(leg, 0);
      for (const key of keysOf(leg, ["all", ...times])) addTo(drawers, key, leg);
    },
    near: (leg: PremiseLeg, margin: number): Set<PremiseLeg> => {
      const times = isLong(leg) ? (["all"] as const) : (["long", ...drawersOf(leg, margin)] as const);
      return new Set(keysOf(leg, times).flatMap((key) => drawers.get(key) ?? []));
    },
  };
}

function isLong({ windows }: PremiseLeg): boolean {
  return windows.reduce((days, { from, to }) => days + (to - from), 0) > MOST_DRAWERS * DRAWER_DAYS;
}

function drawersOf({ windows }: PremiseLeg, margin: number): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of windows) {
    const last = Math.floor((to + margin) / DRAWER_DAYS);
    for (let drawer = Math.floor((from - margin) / DRAWER_DAYS); drawer <= last; drawer++) found.add(drawer);
  }
  return found;
}

function byRank(one: LegPair, other: LegPair): number {
  return (
    other.bothStand - one.bothStand ||
    one.windows.daysApart - other.windows.daysApart ||
    (one.distanceKm ?? Number.MAX_VALUE) - (other.distanceKm ?? Number.MAX_VALUE) ||
    compare(`${one.first.leg.id} ${one.second.leg.id}`, `${other.first.leg.id} ${other.second.leg.id}`)
  );
}
