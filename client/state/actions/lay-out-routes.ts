import type { Arrangement, Places } from "../../graph/arrange/arrangement.ts";
import { strandOf } from "../../graph/compare-ways.ts";
import { lighting } from "../../graph/lighting.ts";
import { makePicture } from "../../graph/make-picture.ts";
import { selecting } from "../../graph/selection.ts";
import type { Lit, ViewState } from "../../graph/view-state.ts";
import { legIdsOf, type Way } from "../../graph/ways.ts";
import { announce, app, change, facts } from "../app-store.ts";
import { currentWords } from "../use-words.ts";
import { arrangingOf, positionsIn, startWorker, stopArranging } from "./arrange.ts";
import { withWays } from "./ways.ts";

/**
 * Lays routes out from left to right, lit, with what of them is not on the picture yet, and hides the rest, as one
 * step. Shown again, the rest stands below them. Pinned marks stay.
 */
export function layOutRoutes(ways: readonly Way[]): void {
  stopArranging();
  const held = withWays(ways);
  if (held === null || ways.length === 0) return;
  const { first } = app.getState();
  const view: ViewState = { ...held.next, mode: "graph" };
  const picture = makePicture({ view, facts, saved: first?.view ?? null, words: currentWords() });
  const routes = ways.map((way) => strandOf(way).stops.map(({ id }) => id));
  startWorker({ how: "route", arranging: arrangingOf(picture), routes }, (places) => {
    // Made anew: something may have been done while it was worked out.
    const next = withWays(ways)?.next;
    if (next !== undefined) finish(next, ways, places);
    return 1;
  });
}

function finish(next: ViewState, ways: readonly Way[], places: Places): void {
  const legs = [...new Set(ways.flatMap(legIdsOf))];
  const stops = new Set(ways.flatMap((way) => strandOf(way).stops.map(({ id }) => id)));
  const others = next.nodes.filter((id) => !stops.has(id));
  const arrangement: Arrangement = { how: "route", legs };
  const told = { key: "step.arrange.route", values: { count: others.length } } as const;
  change(
    {
      ...next,
      ...selecting([]),
      mode: next.mode === "map" || next.mode === "flows" ? "graph" : next.mode,
      hidden: [...new Set([...next.hidden, ...others])],
      arrangement,
      positions: { ...next.positions, ...positionsIn(arrangement, places) },
      ...lighting(litBy(ways, legs)),
    },
    told,
  );
  announce(told);
}

function litBy([only, ...more]: readonly Way[], legs: readonly string[]): Lit {
  return only !== undefined && more.length === 0
    ? { by: "route", value: legIdsOf(only) }
    : { by: "routes", value: legs };
}
