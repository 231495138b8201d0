import { createRandom, type Random } from "../../bin/network/random.ts";
import { createProjection } from "../../server/routes/projection/create-projection.ts";
import type { Projection, RouteClaim, RouteGoods, RouteLeg } from "../../server/routes/projection/projection.ts";
import type { BenchGraph } from "./hub-graph.ts";
import { hubProjection } from "./hub-projection.ts";

const ROOTS = ["goods:cannabis", "goods:cocaine"] as const;
const KINDS = 4;
const MODES = ["road", "sea", "air"] as const;
/** Reports that a leg may rest on; each tells of several legs, so legs share doubts. */
const LEGS_OF_REPORT = 4;

/**
 * The hubs and spokes with all that a question looks at: each leg has a manner, goods, a case with days between 2020
 * and 2025, and one or two claims of reports that tell of other legs too.
 */
export function toldProjection(graph: BenchGraph): Projection {
  const random = createRandom(7);
  const { places, legs } = hubProjection(graph);
  const claims: RouteClaim[] = [];
  const told = legs.map((leg, row): RouteLeg => {
    const own = Array.from({ length: random.chance(0.3) ? 2 : 1 }, (_, at) => claimOf(row, at, legs.length, random));
    claims.push(...own);
    const dateFrom = dayOf(random.whole(0, 2000));
    return {
      ...leg,
      mode: random.pick(MODES),
      commodities: goodsOf(random),
      cases: [{ id: `case:${row}`, dateFrom, dateTo: dateFrom }],
      claims: own.map(({ id }) => id),
      confidence: null,
      dateFrom,
      dateTo: dateFrom,
    };
  });
  const none = { methods: new Map(), rivalDays: new Map(), conflicts: [] };
  return createProjection({ places, legs: told, goods: allGoods(), claims, ...none });
}

/** One kind, or several that came together. */
function goodsOf(random: Random): string[] {
  const first = random.whole(0, KINDS - 1);
  return random.chance(0.5) ? [goodsId(first)] : [goodsId(first), goodsId((first + 1) % KINDS)];
}

function claimOf(row: number, at: number, legCount: number, random: Random): RouteClaim {
  const report = random.whole(0, Math.ceil(legCount / LEGS_OF_REPORT));
  return {
    id: `claim:${row}-${at}`,
    credibility: random.whole(1, 4),
    state: "stated",
    source: {
      id: `source:${report}`,
      reliability: random.pick(["A", "B", "C", "D"]),
      originSource: null,
      publisher: `Report ${report}`,
    },
  };
}

function allGoods(): RouteGoods[] {
  const named = (id: string, broader: readonly string[]): RouteGoods => ({ id, name: id, nameFr: null, broader });
  const kinds = Array.from({ length: KINDS }, (_, kind) =>
    named(goodsId(kind), [ROOTS[kind % ROOTS.length] ?? ROOTS[0]]),
  );
  return [...ROOTS.map((root) => named(root, [])), ...kinds];
}

const goodsId = (kind: number): string => `goods:kind-${kind}`;

function dayOf(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}
