import { createRandom, drawRows } from "../chokepoints/index.ts";
import type { Network } from "./open-network.ts";

/** Each place where ways begin costs a walk over all legs for every curve. */
const MOST_ORIGINS = 100;
const MOST_DESTINATIONS = 1000;
const SEED = 1;

export interface Watched {
  pairs: { origin: number; destination: number }[];
  /** False where all pairs are watched. */
  isSampled: boolean;
}

/** From where cases begin to where they end; of very many the same ones each time. */
export function watchedPairs({ origins, destinations }: Pick<Network, "origins" | "destinations">): Watched {
  const random = createRandom(SEED);
  const [starts, goals] = [drawRows(origins, MOST_ORIGINS, random), drawRows(destinations, MOST_DESTINATIONS, random)];
  const pairs = starts.flatMap((origin) =>
    goals.flatMap((destination) => (origin === destination ? [] : [{ origin, destination }])),
  );
  return { pairs, isSampled: starts.length < origins.length || goals.length < destinations.length };
}
