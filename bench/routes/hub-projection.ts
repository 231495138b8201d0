import { createProjection } from "../../server/routes/projection/create-projection.ts";
import type { Projection, RouteLeg } from "../../server/routes/projection/projection.ts";
import type { BenchGraph } from "./hub-graph.ts";

/** The same hubs and spokes as a projection: each leg known as well as its cost says, by a voice of its own. */
export function hubProjection({ table, costs }: BenchGraph): Projection {
  const places = Array.from({ length: table.placeCount }, (_, row) => ({
    id: placeId(row, table.placeCount),
    kind: "district" as const,
    name: `Place ${row}`,
    nameFr: null,
    lat: null,
    lon: null,
    within: [],
  }));
  const legs = Array.from(costs, (cost, row): RouteLeg => ({
    id: `leg:${String(row).padStart(String(costs.length).length, "0")}`,
    from: table.tails[row] ?? 0,
    to: table.heads[row] ?? 0,
    mode: "road",
    status: "reported",
    progress: [],
    commodities: [],
    cases: [],
    claims: [],
    rules: [],
    premises: [],
    confidence: Math.exp(-cost),
    dateFrom: null,
    dateTo: null,
    distanceKm: null,
  }));
  const none = { goods: [], methods: new Map(), rivalDays: new Map(), claims: [], conflicts: [] };
  return createProjection({ places, legs, ...none });
}

/** In the order of the rows, as a projection has its ids. */
export function placeId(row: number, placeCount: number): string {
  return `place:${String(row).padStart(String(placeCount).length, "0")}`;
}
