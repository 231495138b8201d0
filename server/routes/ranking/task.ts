import type { RouteQuery } from "./route-query.ts";

/** What is still to be searched: all of a query at first, later the routes that have a beginning in common. */
export interface Task {
  /** The arcs that its routes begin with and those that they end with, and what both weigh together. */
  readonly begun: readonly number[];
  readonly ended: readonly number[];
  readonly weight: number;
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly avoid: readonly number[];
  readonly via: RouteQuery["via"] | undefined;
  /** Without those of the beginning and the end. */
  readonly maxLegs: number;
  readonly admits: RouteQuery["admits"] | undefined;
  readonly parallel: RouteQuery["parallel"];
  /** Whether a step may not be the first arc from an origin. */
  readonly barsSteps: boolean;
  /** Arcs by which no route goes on from an origin, for those routes are known or another task's. */
  readonly barred: ReadonlySet<number>;
}

export function taskOf(query: RouteQuery): Task {
  const isKept = (place: number): boolean => query.avoid?.has(place) !== true;
  return {
    begun: [],
    ended: [],
    weight: 0,
    origins: query.origins.filter(isKept),
    destinations: query.destinations.filter(isKept),
    avoid: [...(query.avoid ?? [])],
    via: query.via,
    maxLegs: query.maxLegs,
    admits: query.admits,
    parallel: query.parallel,
    barsSteps: true,
    barred: new Set(),
  };
}
