import { alongRoutes } from "./along-routes.ts";
import { leavingPinned, type Arranging } from "./arrangement.ts";
import { byForce } from "./force.ts";
import { inLayers } from "./layers.ts";

// Arranges beside the page, so that the page answers meanwhile. One task, then the worker is thrown away.

export type ArrangeTask = { arranging: Arranging } & (
  | { how: "layers" }
  | { how: "force"; iterations: number }
  /** Stops of each route in their order. */
  | { how: "route"; routes: readonly (readonly string[])[] }
);

export interface ArrangeNews {
  /** Mark, share of the width, share of the height. */
  places: readonly [string, number, number][];
  /** Iterations that are left; 0: done. */
  left: number;
}

/** At most ten pictures a second: drawing them costs the page more than making them costs here. */
const NEWS_EVERY_MS = 100;

const send = (arranging: Arranging, places: ReturnType<typeof inLayers>, left: number): void => {
  const news: ArrangeNews = {
    places: [...leavingPinned(arranging, places)].map(([id, { x, y }]) => [id, x, y]),
    left,
  };
  postMessage(news);
};

addEventListener("message", ({ data }: MessageEvent<ArrangeTask>) => {
  const { arranging } = data;
  if (data.how === "layers") send(arranging, inLayers(arranging), 0);
  else if (data.how === "route") send(arranging, alongRoutes(arranging, data.routes), 0);
  else settle(arranging, data.iterations);
});

function settle(arranging: Arranging, iterations: number): void {
  const forces = byForce(arranging);
  let told = performance.now();
  for (let left = iterations; left > 0;) {
    const now = Math.min(5, left);
    forces.go(now);
    left -= now;
    if (left > 0 && performance.now() - told < NEWS_EVERY_MS) continue;
    told = performance.now();
    send(arranging, forces.places(), left);
  }
}
