import { useMemo } from "react";
import { countsOf, type Counts } from "../graph/counts.ts";
import { litIds } from "../graph/lit-ids.ts";
import { makePicture } from "../graph/make-picture.ts";
import { standIns } from "../graph/stand-ins.ts";
import { timeLineOf, type TimeLine } from "../graph/time-line.ts";
import { NO_FILTER, type Filter, type Held } from "../graph/filter.ts";
import { heldBy, withoutHidden } from "../graph/held.ts";
import type { Emphasis, Picture } from "../graph/picture.ts";
import type { ScreenWords } from "../text/words.ts";
import { app, facts, useApp, type AppState } from "./app-store.ts";
import { lastOf } from "./last-of.ts";
import { useWords } from "./use-words.ts";

/** The picture of a state. A selection, a light or an open drawer change nothing it is made from. */
const pictureOf = lastOf(
  ({ present, first }: AppState, words: ScreenWords): Picture =>
    makePicture({ view: present, facts, saved: first?.view ?? null, words }),
  ({ present: view, first, factsVersion }, words) => [
    view.mode,
    view.nodes,
    view.edges,
    view.positions,
    view.arrangement,
    view.expansions,
    view.hidden,
    view.pinned,
    view.groups,
    view.filter,
    first,
    factsVersion,
    words,
  ],
);

/** What the picture would be without filters: the rows that fold something count on it. */
const wholeOf = lastOf(
  ({ present, first }: AppState, words: ScreenWords): Picture =>
    makePicture({ view: { ...present, filter: NO_FILTER, groups: [] }, facts, saved: first?.view ?? null, words }),
  ({ present: view, first, factsVersion }, words) => [
    view.mode,
    view.nodes,
    view.edges,
    view.hidden,
    first,
    factsVersion,
    words,
  ],
);

const timeOf = lastOf(
  ({ present }: AppState): TimeLine => timeLineOf(present, facts),
  ({ present: view, factsVersion }) => [view.nodes, view.edges, view.hidden, view.filter, factsVersion],
);

/** What the view holds without what is hidden, filters aside. */
const seenOf = lastOf(
  ({ present }: AppState): Held => withoutHidden(heldBy(present, facts), present),
  ({ present: view, factsVersion }) => [view.nodes, view.edges, view.hidden, factsVersion],
);

const wholeCounts = lastOf(
  (picture: Picture): Counts => countsOf(picture),
  (...inputs) => inputs,
);

const emphasisOf = lastOf(
  (
    picture: Picture,
    selected: string | null,
    several: readonly string[],
    lit: AppState["present"]["lit"],
  ): Emphasis => ({
    selected,
    several: new Set(several),
    // What is selected but not drawn here is shown by what stands for it.
    lit: litIds(picture, lit, facts) ?? standIns(picture, selected, facts),
  }),
  (...inputs) => inputs,
);

const shownCounts = lastOf(
  (picture: Picture, isFolded: boolean): Counts => countsOf(isFolded ? storyOf(picture) : picture),
  (...inputs) => inputs,
);

export function usePicture(): Picture {
  const words = useWords();
  return useApp((state) => pictureOf(state, words));
}

export function useEmphasis(): Emphasis {
  const words = useWords();
  return useApp((state) => emphasisIn(state, words));
}

function emphasisIn(state: AppState, words: ScreenWords): Emphasis {
  const { selected, several, lit } = state.present;
  return emphasisOf(pictureOf(state, words), selected, several, lit);
}

/** Counts of what is drawn: context that a small canvas folded away is not. */
export function useCounts(): Counts {
  const words = useWords();
  return useApp((state) => shownCounts(pictureOf(state, words), state.folded > 0));
}

/** Counts of what the view holds, filters aside. */
export function useWholeCounts(): Counts {
  const words = useWords();
  return useApp((state) => wholeCounts(wholeOf(state, words)));
}

/** Marks and links that filters choose from. */
export function useSeen(): Held {
  return useApp(seenOf);
}

/** What one filter folds by itself. `filter` must be the same object until it is another filter. */
export function useFoldedBy(filter: Filter): { marks: number; links: number } {
  const words = useWords();
  const whole = useApp((state) => wholeOf(state, words));
  return useMemo(() => {
    const { present, first } = app.getState();
    const view = { ...present, filter };
    const left = countsOf(makePicture({ view, facts, saved: first?.view ?? null, words }));
    const all = wholeCounts(whole);
    return { marks: all.nodes - left.nodes, links: Math.max(0, all.edges - left.edges) };
  }, [whole, filter, words]);
}

export function useTimeLine(): TimeLine {
  return useApp(timeOf);
}

/** The picture as a graph, also while the map is shown. */
export function graphPicture(words: ScreenWords): Picture {
  const { present, first } = app.getState();
  if (present.mode === "graph") return currentPicture(words);
  return makePicture({ view: { ...present, mode: "graph" }, facts, saved: first?.view ?? null, words });
}

/** The picture of now, for an action that reads it. */
export const currentPicture = (words: ScreenWords): Picture => pictureOf(app.getState(), words);

/** The time line of now. */
export const currentTimeLine = (): TimeLine => timeOf(app.getState());

/** What is selected and lit now. */
export const currentEmphasis = (words: ScreenWords): Emphasis => emphasisIn(app.getState(), words);

/** What a small canvas draws of a picture. */
export function storyOf(picture: Picture): Picture {
  const nodes = picture.nodes.filter(({ story }) => story);
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...picture, nodes, edges: picture.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}
