import type { ArcTable } from "../../server/routes/projection/arc-table.ts";
import { createRandom } from "../../server/routes/chokepoints/seeded-random.ts";

/** Nine legs in ten start or end at a hub. */
const AT_HUB = 0.9;

/** Legs that are nobody's, the same for the same seed: few hubs, the larger the fewer (Zipf), and one arc a leg. */
export function hubLegs(placeCount: number, legCount: number, seed = 11): ArcTable & { costs: Float64Array } {
  const random = createRandom(seed);
  const hubs = zipf(Math.round(2 * Math.sqrt(placeCount)), random);
  const anywhere = () => Math.floor(random() * placeCount);
  const tails = new Int32Array(legCount);
  const heads = new Int32Array(legCount);
  for (let leg = 0; leg < legCount; leg++) {
    const place = anywhere();
    const chosen = random() < AT_HUB ? hubs() : anywhere();
    const other = chosen === place ? (place + 1) % placeCount : chosen;
    const isOut = random() < 0.5;
    tails[leg] = isOut ? place : other;
    heads[leg] = isOut ? other : place;
  }
  const costs = Float64Array.from(tails, () => 0.05 + 2 * random());
  return { placeCount, tails, heads, legs: Int32Array.from(tails.keys()), steps: new Uint8Array(legCount), costs };
}

/** Draws a hub, the first twice as often as the second; hubs are the first places. */
function zipf(count: number, random: () => number): () => number {
  let sum = 0;
  const bounds = Array.from({ length: count }, (_, hub) => (sum += 1 / (hub + 1)));
  return () => {
    const at = random() * sum;
    const hub = bounds.findIndex((bound) => at < bound);
    return hub < 0 ? 0 : hub;
  };
}
