import type { DisruptionAnswer, DisruptionAsked, DisruptionCurve } from "../../../contract/network.ts";
import type { Stop } from "../chokepoints/index.ts";
import type { Projection } from "../projection/projection.ts";
import { createCurves, type Curves } from "./curves.ts";
import { openNetwork, type Network } from "./open-network.ts";
import { stoppedEarly } from "./stopped.ts";
import { watchedPairs } from "./watched-pairs.ts";

const DISRUPTION_NOTE =
  "A model, not evidence: places are taken out of what reports name, one after another, and nobody moves to other ways. A way from where cases begin to where they end counts as left while any chain of legs still leads there, whatever the legs carry and however many they are.";

/**
 * What is left of a graph when places are removed one after another, by chance and by what makes them important.
 *
 * Gaps: as of `disruptionCurve`. A curve that time ran out for is left out, and one whose order was being measured ends
 *       early; the sentence says which.
 * @throws AppError as `openNetwork`; `query_timeout` and `cancelled` where not one curve was drawn.
 */
export async function disruptNetwork(
  asked: DisruptionAsked,
  projection: Projection,
  stop: Stop,
): Promise<Omit<DisruptionAnswer, "slice" | "cypher">> {
  const network = openNetwork(asked, projection);
  const removable = removablePlaces(network, asked.keepEnds);
  const count = Math.min(asked.removals, removable.length);
  const watched = watchedPairs(network);
  const curves = createCurves(network, { removable, count, pairs: watched.pairs, stop });
  const drawn = await drawAll(curves, asked.runs);
  const [first] = drawn.curves;
  if (first === undefined) throw stoppedEarly(stop.signal?.aborted === true ? "aborted" : "deadline");
  const late = lateWords(drawn, asked.runs, count);
  return {
    ...drawn,
    counts: {
      places: network.places.length,
      legs: network.legCount,
      removable: removable.length,
      pairs: watched.pairs.length,
      linked: curves.linkedAtFirst(),
    },
    isSampled: watched.isSampled,
    isComplete: late.length === 0,
    sentence:
      late.length === 0
        ? `${count} of ${removable.length} places were removed, one after another.`
        : `Time ran out: ${late.join(", ")}.`,
    note: DISRUPTION_NOTE,
  };
}

function removablePlaces({ places, origins, destinations }: Network, keepEnds: boolean): number[] {
  const ends = new Set(keepEnds ? [...origins, ...destinations] : []);
  return places.filter((place) => !ends.has(place));
}

type Drawn = Pick<DisruptionAnswer, "curves" | "runs">;

/** What takes least time comes first, so that as much as can be is there when time runs out. */
async function drawAll(curves: Curves, runs: number): Promise<Drawn> {
  const ordered = [await curves.byDegree(), await curves.byCases(), await curves.byBetweenness()];
  const chance = await curves.byChance(runs);
  const [degree, cases, betweenness] = ordered;
  return {
    curves: [chance.curve, degree, betweenness, cases].filter((curve) => curve !== undefined),
    runs: chance.runs,
  };
}

const WORDS: Readonly<Record<DisruptionCurve["by"], string>> = {
  chance: "by chance",
  degree: "by number of legs",
  betweenness: "by share of ways",
  cases: "by number of cases",
};

function lateWords({ curves, runs }: Drawn, wantedRuns: number, count: number): string[] {
  return (["chance", "degree", "betweenness", "cases"] as const).flatMap((by) => {
    const curve = curves.find((each) => each.by === by);
    const removals = (curve?.largest.length ?? 1) - 1;
    if (curve === undefined) return [`${WORDS[by]} before the first removal`];
    if (removals < count) return [`${WORDS[by]} after ${removals} of ${count} removals`];
    return by === "chance" && runs < wantedRuns ? [`${WORDS[by]} after ${runs} of ${wantedRuns} orders`] : [];
  });
}
