import { createRanking } from "../../server/routes/ranking/index.ts";
import { createRandom } from "../../bin/network/random.ts";
import { between, firstRoutes } from "./own-routes.ts";
import type { Peer } from "./peer.ts";

const GRAPHS = 300;
const ROUTES = 200;

/** Compares the costs of all routes of small random multigraphs; says in how many graphs they are the same. */
export async function compareSmall(peer: Peer, graphs = GRAPHS): Promise<void> {
  const random = createRandom(7).next;
  const same = { igraph: 0, networkx: 0 };
  let routes = 0;
  for (let each = 0; each < graphs; each++) {
    const { placeCount, arcs } = smallGraph(random);
    const theirs = await peer.ask<Record<keyof typeof same, number[]>>({
      do: "small",
      placeCount,
      arcs,
      from: 0,
      to: 1,
      k: ROUTES,
    });
    for (const tool of ["igraph", "networkx"] as const) {
      const own = ownCosts(placeCount, arcs, tool === "igraph" ? "each" : "best");
      routes += own.length;
      if (isSame(own, theirs[tool])) same[tool]++;
    }
  }
  process.stdout.write(
    `\nThe same costs in ${graphs} small multigraphs, ${routes} routes: ` +
      `as igraph in ${same.igraph} graphs, as NetworkX in ${same.networkx}\n`,
  );
  if (same.igraph < graphs || same.networkx < graphs) process.exitCode = 1;
}

export function isSame(own: readonly number[], theirs: readonly number[]): boolean {
  return (
    own.length === theirs.length && own.every((cost, at) => Math.abs(cost - (theirs[at] ?? 0)) <= 1e-9 * (1 + cost))
  );
}

type SmallArc = [tail: number, head: number, cost: number];

function smallGraph(random: () => number): { placeCount: number; arcs: SmallArc[] } {
  const placeCount = 4 + Math.floor(9 * random());
  const arcs = Array.from({ length: Math.floor(placeCount * (1 + 2 * random())) }, (): SmallArc => {
    const tail = Math.floor(placeCount * random());
    const turn = 1 + Math.floor((placeCount - 1) * random());
    return [tail, (tail + turn) % placeCount, Math.fround(0.01 + random())];
  });
  return { placeCount, arcs };
}

function ownCosts(placeCount: number, arcs: readonly SmallArc[], parallel: "best" | "each"): number[] {
  const table = {
    placeCount,
    tails: Int32Array.from(arcs, ([tail]) => tail),
    heads: Int32Array.from(arcs, ([, head]) => head),
    legs: Int32Array.from(arcs.keys()),
    steps: new Uint8Array(arcs.length),
  };
  const ranking = createRanking(
    table,
    Float64Array.from(arcs, ([, , cost]) => cost),
  );
  return firstRoutes(ranking, between(0, 1, { maxLegs: 12, parallel }), ROUTES).map(({ cost }) => cost);
}
