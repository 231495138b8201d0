import type { RouteGoods, RouteLeg, RoutePlace } from "../../../server/routes/projection/projection.ts";
import { createProjection, type ProjectionParts } from "../../../server/routes/projection/create-projection.ts";
import type { Projection, RouteClaim } from "../../../server/routes/projection/projection.ts";

export interface SmallLeg extends Partial<Omit<RouteLeg, "from" | "to">> {
  from: string;
  to: string;
}

interface Small {
  /** Names of places, each with the names of those it lies in. */
  places: Readonly<Record<string, readonly string[]>>;
  legs: readonly SmallLeg[];
  /** Names of goods, each with the names of wider ones. */
  goods?: Readonly<Record<string, readonly string[]>>;
  claims?: readonly RouteClaim[];
  methods?: Readonly<Record<string, readonly string[]>>;
  conflicts?: ProjectionParts["conflicts"];
}

/** A projection in few words; a leg without claims is known as well as its `confidence` says, 0.5 unless it is told. */
export function smallProjection({
  places,
  legs,
  goods = {},
  claims = [],
  methods = {},
  conflicts = [],
}: Small): Projection {
  const names = Object.keys(places).sort();
  const rowOf = (name: string) => names.indexOf(name);
  const rows = names.map((name): RoutePlace => {
    const within = (places[name] ?? []).map(rowOf);
    return { id: name, kind: "area", name, nameFr: null, lat: null, lon: null, within };
  });
  const made = legs.map(({ from, to, ...rest }, index): RouteLeg => ({
    id: `leg:${String(index).padStart(3, "0")}`,
    mode: "road",
    status: "reported",
    progress: [],
    commodities: [],
    cases: [],
    claims: [],
    rules: [],
    premises: [],
    confidence: 0.5,
    dateFrom: null,
    dateTo: null,
    distanceKm: null,
    ...rest,
    from: rowOf(from),
    to: rowOf(to),
  }));
  return createProjection({
    places: rows,
    legs: made,
    goods: Object.entries(goods).map(([id, broader]): RouteGoods => ({ id, name: id, nameFr: null, broader })),
    methods: new Map(Object.entries(methods)),
    rivalDays: new Map(),
    claims,
    conflicts,
  });
}

/** A claim of a source graded A: it weighs what its credibility says, 1 for 1 and 0.2 for 5. */
export function smallClaim(
  id: string,
  source: string,
  credibility = 2,
  originSource: string | null = null,
): RouteClaim {
  return {
    id,
    credibility,
    state: "stated",
    source: { id: source, reliability: "A", originSource, publisher: `Publisher of ${source}` },
  };
}
