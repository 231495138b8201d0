import type { DisruptionCurve } from "../../../contract/network.ts";
import {
  disruptionCurve,
  EXACT_UP_TO,
  orderByBetweenness,
  orderByChance,
  orderByDegree,
  orderByNumber,
  SAMPLES,
  type RemovalOrder,
  type Stop,
} from "../chokepoints/index.ts";
import type { Network } from "./open-network.ts";
import { toShare } from "./share.ts";

/** Sources times arcs times removals up to which betweenness is measured again after each removal. */
const MOST_STEPS = 1e8;
/** By cost a step takes about so many times as long. */
const COST_FACTOR = 4;

interface Plan {
  removable: readonly number[];
  count: number;
  pairs: readonly { origin: number; destination: number }[];
  stop: Stop;
}

interface Measured {
  largest: number[];
  linked: number[];
}

export interface Curves {
  /** undefined: time ran out before it was drawn. */
  byDegree: () => Promise<DisruptionCurve | undefined>;
  byCases: () => Promise<DisruptionCurve | undefined>;
  byBetweenness: () => Promise<DisruptionCurve | undefined>;
  byChance: (runs: number) => Promise<{ curve: DisruptionCurve | undefined; runs: number }>;
  /** Pairs that a way joins before anything is removed, once a curve was drawn. */
  linkedAtFirst: () => number;
}

export function createCurves(network: Network, { removable, count, pairs, stop }: Plan): Curves {
  const { projection, admits, places, legsAt, casesAt, costs, origins, destinations } = network;
  const { arcs } = projection;
  const free = new Set(removable);
  const keep = [...projection.places.keys()].filter((place) => !free.has(place));
  // A place without a leg that counts is no part of the network.
  const avoid = keep.filter((place) => legsAt[place] === 0);
  let linkedAtFirst = 0;

  const measure = async (order: readonly number[]): Promise<Measured | undefined> => {
    const curve = await disruptionCurve(arcs, order, { admits, avoid, pairs, ...stop });
    if (curve.kind === "stopped") return undefined;
    const first = curve.linked?.[0] ?? 0;
    linkedAtFirst = Math.round(first * pairs.length);
    return {
      largest: Array.from(curve.largest, (size) => toShare(size, places.length)),
      linked: Array.from(curve.linked ?? [], (share) => toShare(share, first)),
    };
  };

  const ordered = async (by: DisruptionCurve["by"], order: RemovalOrder): Promise<DisruptionCurve | undefined> => {
    const { isRemeasured, isExact } = order;
    const measured = await measure(order.places);
    const named = order.places.flatMap((place) => projection.places[place]?.id ?? []);
    return measured && { by, order: named, isRemeasured, isExact, ...measured, spread: null };
  };

  return {
    byDegree: () => ordered("degree", orderByDegree(arcs, { admits, keep, count, isRemeasured: true })),
    byCases: () => ordered("cases", orderByNumber(casesAt, { keep, count })),
    byBetweenness: async () => {
      const sources = origins.length <= EXACT_UP_TO ? origins.length : SAMPLES;
      const steps = sources * arcs.heads.length * count * (costs === undefined ? 1 : COST_FACTOR);
      const question = { admits, costs, origins, destinations, ...stop };
      const isRemeasured = steps <= MOST_STEPS;
      const order = await orderByBetweenness(arcs, { ...question, keep, count, isRemeasured });
      return order.kind === "stopped" ? undefined : ordered("betweenness", order);
    },
    byChance: async (runs) => {
      const all: Measured[] = [];
      for (let seed = 1; seed <= runs; seed++) {
        const measured = await measure(orderByChance(projection.places.length, { seed, keep, count }).places);
        if (measured === undefined) break;
        all.push(measured);
      }
      return { curve: all.length === 0 ? undefined : meanOf(all), runs: all.length };
    },
    linkedAtFirst: () => linkedAtFirst,
  };
}

function meanOf(all: readonly Measured[]): DisruptionCurve {
  const over = (name: keyof Measured, combine: (values: number[]) => number) =>
    (all[0]?.[name] ?? []).map((_, at) => combine(all.map((each) => each[name][at] ?? 0)));
  const mean = (values: readonly number[]) =>
    toShare(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
    );
  return {
    by: "chance",
    order: [],
    isRemeasured: false,
    isExact: true,
    largest: over("largest", mean),
    linked: over("linked", mean),
    spread: {
      largestLow: over("largest", (values) => Math.min(...values)),
      largestHigh: over("largest", (values) => Math.max(...values)),
      linkedLow: over("linked", (values) => Math.min(...values)),
      linkedHigh: over("linked", (values) => Math.max(...values)),
    },
  };
}
