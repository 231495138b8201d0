import { addTo } from "../../groups.ts";
import { buildArcs } from "./build-arcs.ts";
import { createPlaceHierarchy } from "./place-hierarchy.ts";
import type { ClaimConflict, Projection, RouteClaim, RouteGoods, RouteLeg, RoutePlace } from "./projection.ts";

/** What a graph tells of routes; places and legs in the order of their rows. */
export interface ProjectionParts {
  readonly places: readonly RoutePlace[];
  readonly legs: readonly RouteLeg[];
  readonly goods: readonly RouteGoods[];
  readonly methods: ReadonlyMap<string, readonly string[]>;
  readonly rivalDays: ReadonlyMap<string, readonly string[]>;
  readonly claims: readonly RouteClaim[];
  readonly conflicts: readonly ClaimConflict[];
}

export function createProjection({
  places,
  legs,
  goods,
  methods,
  rivalDays,
  claims,
  conflicts,
}: ProjectionParts): Projection {
  const hierarchy = createPlaceHierarchy(places);
  return {
    places,
    placeRows: new Map(places.map(({ id }, row) => [id, row])),
    hierarchy,
    legs,
    legRows: new Map(legs.map(({ id }, row) => [id, row])),
    legsOfCase: byCase(legs),
    arcs: buildArcs(places.length, legs, hierarchy),
    goods: new Map(goods.map((each) => [each.id, each])),
    methods,
    rivalDays,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    publishers: new Map(claims.map(({ source }) => [source.id, source.publisher])),
    conflicts,
  };
}

function byCase(legs: readonly RouteLeg[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, { cases }] of legs.entries()) {
    for (const { id } of cases) addTo(rows, id, row);
  }
  return rows;
}
