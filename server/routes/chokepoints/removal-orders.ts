import type { ArcTable } from "../projection/arc-table.ts";
import { admittedArcs, type ArcFilter, flagsOf, gather } from "./admitted-arcs.ts";
import { type BetweennessQuestion, type BetweennessStopped, measureBetweenness } from "./betweenness.ts";
import { incidenceOf } from "./incidence.ts";
import { createRandom, drawRows } from "./seeded-random.ts";

/** Places in the order of their removal, and what put them in it. */
export interface RemovalOrder {
  kind: "order";
  by: "chance" | "degree" | "betweenness" | "number";
  /** True where it was measured again after each removal, false where once, before the first. */
  isRemeasured: boolean;
  /** False where betweenness is an estimate. */
  isExact: boolean;
  /** False where a deadline came after the first of its places and before the last. */
  isWhole: boolean;
  places: number[];
}

export interface OrderChoice {
  /** How many places are to be removed; all unless given. */
  count?: number | undefined;
  /** Places that are never removed, such as the ends that are watched. */
  keep?: readonly number[] | undefined;
}

type Measured = OrderChoice & { isRemeasured?: boolean | undefined };

/** At random, the same for the same seed. O(places). */
export function orderByChance(placeCount: number, { seed, ...choice }: OrderChoice & { seed: number }): RemovalOrder {
  const free = freePlaces(placeCount, choice.keep, []);
  return orderOf("chance", drawRows(free, choice.count ?? placeCount, createRandom(seed)));
}

/** The place with the highest number first, such as its cases; of equal ones the lower row. O(places · log places). */
export function orderByNumber(numbers: ArrayLike<number>, choice: OrderChoice = {}): RemovalOrder {
  return orderOf("number", highestFirst(numbers, freePlaces(numbers.length, choice.keep, []), choice.count));
}

/**
 * The place at which most legs start or end first; steps do not count. O(places + arcs), and O(count · places) more
 * where it is counted again after each removal.
 */
export function orderByDegree(table: ArcTable, choice: Measured & ArcFilter = {}): RemovalOrder {
  const { placeCount, tails, heads, steps } = table;
  const { count = placeCount, isRemeasured = false } = choice;
  const rows = admittedArcs(table, choice).filter((arc) => steps[arc] === 0);
  const { starts, neighbours } = incidenceOf(placeCount, gather(tails, rows), gather(heads, rows));
  const degrees = Int32Array.from(
    { length: placeCount },
    (_, place) => (starts[place + 1] ?? 0) - (starts[place] ?? 0),
  );
  const free = freePlaces(placeCount, choice.keep, choice.avoid);
  if (!isRemeasured) return orderOf("degree", highestFirst(degrees, free, count));
  const left = new Set(free);
  const places: number[] = [];
  while (places.length < count && left.size > 0) {
    const place = highest(degrees, left);
    places.push(place);
    left.delete(place);
    for (const other of neighbours.subarray(starts[place], starts[place + 1]))
      degrees[other] = (degrees[other] ?? 0) - 1;
  }
  return { ...orderOf("degree", places), isRemeasured: true };
}

/**
 * The place that most shortest ways pass first; measured again after each removal that is `count` times the cost. What
 * was measured before a deadline stands.
 */
export async function orderByBetweenness(
  table: ArcTable,
  choice: Measured & BetweennessQuestion = {},
): Promise<RemovalOrder | BetweennessStopped> {
  const { count = table.placeCount, isRemeasured = false, keep, avoid = [], ...question } = choice;
  const left = new Set(freePlaces(table.placeCount, keep, avoid));
  const places: number[] = [];
  const wanted = Math.min(count, left.size);
  let isExact = true;
  do {
    const measured = await measureBetweenness(table, { ...question, avoid: [...avoid, ...places] });
    const isLate = measured.kind === "stopped" ? measured.reason === "deadline" : !measured.isComplete;
    if (isLate && places.length > 0) break;
    if (measured.kind === "stopped") return measured;
    isExact &&= measured.isExact;
    const next = highestFirst(measured.places, [...left], isRemeasured ? 1 : wanted);
    places.push(...next);
    for (const place of next) left.delete(place);
  } while (places.length < wanted);
  const isWhole = places.length >= wanted;
  return { ...orderOf("betweenness", places.slice(0, wanted)), isRemeasured, isExact, isWhole };
}

function orderOf(by: RemovalOrder["by"], places: number[]): RemovalOrder {
  return { kind: "order", by, isRemeasured: false, isExact: true, isWhole: true, places };
}

function freePlaces(placeCount: number, keep: readonly number[] = [], avoid: readonly number[] = []): number[] {
  const isTaken = flagsOf(placeCount, [...keep, ...avoid]);
  return [...isTaken.keys()].filter((place) => isTaken[place] === 0);
}

function highestFirst(numbers: ArrayLike<number>, places: readonly number[], count = places.length): number[] {
  return places.toSorted((one, other) => (numbers[other] ?? 0) - (numbers[one] ?? 0) || one - other).slice(0, count);
}

function highest(numbers: ArrayLike<number>, places: Iterable<number>): number {
  let best = -1;
  for (const place of places) if (best < 0 || (numbers[place] ?? 0) > (numbers[best] ?? 0)) best = place;
  return best;
}
