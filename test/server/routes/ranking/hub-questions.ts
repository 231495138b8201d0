import type { RouteQuery } from "../../../../server/routes/ranking/index.ts";
import type { Question } from "./small-questions.ts";

const PLACES = 200;
const ARCS = 1000;

/** Hubs and spokes: two thirds of the arcs have an end at one of a dozen places. The same for the same seed. */
export function drawHubs(seed: number): Question {
  const random = createRandom(seed);
  const hub = (): number => Math.floor(12 * random() ** 2);
  const place = (): number => Math.floor(PLACES * random());
  const arcs = Array.from({ length: ARCS }, () => {
    const one = place();
    const other = random() < 2 / 3 ? hub() : place();
    const [tail, head] = random() < 0.5 ? [one, other] : [other, one];
    return { tail, head: head === tail ? (tail + 1) % PLACES : head, cost: costOf(seed, random) };
  });
  return {
    table: {
      placeCount: PLACES,
      tails: Int32Array.from(arcs, ({ tail }) => tail),
      heads: Int32Array.from(arcs, ({ head }) => head),
      legs: Int32Array.from(arcs.keys()),
      steps: Uint8Array.from(arcs, () => (random() < 0.1 ? 1 : 0)),
    },
    costs: Float64Array.from(arcs, ({ cost }) => cost),
    query: queryOf(seed, random),
  };
}

/** One seed in four has costs with many ties. */
function costOf(seed: number, random: () => number): number {
  return seed % 4 === 0 ? Math.floor(5 * random()) / 3 : -Math.log(0.3 + 0.7 * random());
}

function queryOf(seed: number, random: () => number): RouteQuery {
  const origins = [20 + Math.floor(80 * random()), ...(seed % 5 === 0 ? [19] : [])];
  const destinations = [120 + Math.floor(80 * random()), ...(seed % 7 === 0 ? [119] : [])];
  const places = Array.from({ length: 12 }, (_, place) => place);
  const via = { places: [places.slice(0, 4), places.slice(3)], ordered: seed % 2 === 0 };
  return {
    origins,
    destinations,
    maxLegs: 3 + (seed % 3),
    parallel: seed % 2 === 0 ? "best" : "each",
    ...(seed % 6 === 0 ? { via } : {}),
    ...(seed % 8 === 0 ? { avoid: new Set([0, 15]) } : {}),
  };
}

/** A linear congruence with the constants of "Numerical Recipes"; its high bits will do here. */
function createRandom(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
