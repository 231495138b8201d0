import { useMemo } from "react";
import { awayOf } from "../graph/away.ts";
import { comparedPeriods, viewOfPeriod, type Side } from "../graph/compared-periods.ts";
import { countsOf, type Counts } from "../graph/counts.ts";
import { idsAlongLegs, litIds, lostLines } from "../graph/lit-ids.ts";
import { differenceOf, type Difference } from "../graph/difference.ts";
import type { Period } from "../graph/periods.ts";
import { makePicture } from "../graph/make-picture.ts";
import { standIns } from "../graph/stand-ins.ts";
import { askedFlows, wholeFlows, type AskedFlows } from "../graph/flows/asked-flows.ts";
import { timeLineOf, type TimeLine } from "../graph/time-line.ts";
import { NO_FILTER, type Filter, type Held } from "../graph/filter.ts";
import { heldBy, withoutHidden } from "../graph/held.ts";
import type { Emphasis, Picture, PictureMode } from "../graph/picture.ts";
import type { ViewMode, ViewState } from "../graph/view-state.ts";
import type { ScreenWords } from "../text/words.ts";
import { app, facts, useApp, type AppState } from "./app-store.ts";
import { lastOf } from "./last-of.ts";
import { currentWords, useWords } from "./use-words.ts";

/**
 * The picture of a state in one mode, whatever mode the screen is in. A selection, a light or an open drawer change
 * nothing it is made from.
 */
const pictureMaker = (mode: ViewMode, side: Side | null = null) =>
  lastOf(
    ({ present, first }: AppState, words: ScreenWords): Picture => {
      const view = side === null ? present : viewOfPeriod(present, side);
      return makePicture({ view: { ...view, mode }, facts, saved: first?.view ?? null, words });
    },
    ({ present: view, first, factsVersion }, words) => [
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
/** Of two routes that are compared the second, while the first is lit. */
const besideLit = (lit: ViewState["lit"], against: ViewState["against"]): readonly string[] =>
  lit?.by === "route" ? (against ?? []) : [];

const emphasisMaker = () =>
  lastOf(
    (
      picture: Picture,
      selected: string | null,
      several: readonly string[],
      lit: ViewState["lit"],
      pinnedRoutes: ViewState["pinnedRoutes"],
      against: ViewState["against"],
    ): Emphasis => ({
      selected,
      several: new Set(several),
      // What is selected but not drawn here is shown by what stands for it.
      lit: litIds(picture, lit, facts) ?? standIns(picture, selected, facts),
      lost: lostLines(picture, lit, facts),
      beside: idsAlongLegs(picture, [...pinnedRoutes.flatMap(({ legs }) => legs), ...besideLit(lit, against)], facts),
    }),
    (...inputs) => inputs,
  );

/** What a canvas shows: one mode of the view, or of one of its periods. Made once, so that what it made last is kept. */
interface Canvas {
  picture: ReturnType<typeof pictureMaker>;
  emphasis: (state: AppState, words: ScreenWords) => Emphasis;
}

function canvas(picture: Canvas["picture"]): Canvas {
  const make = emphasisMaker();
  return {
    picture,
    emphasis: (state, words) => {
      const { selected, several, lit, pinnedRoutes, against } = state.present;
      return make(picture(state, words), selected, several, lit, pinnedRoutes, against);
    },
  };
}

const graph = canvas(pictureMaker("graph"));
/** Beside flows the graph is what counts and lists. */
const canvases = {
  graph,
  map: canvas(pictureMaker("map")),
  both: canvas(pictureMaker("both")),
  flows: graph,
} as const;

/** Of two periods that are compared. */
const canvasesAt = {
  graph: [canvas(pictureMaker("graph", 0)), canvas(pictureMaker("graph", 1))],
  map: [canvas(pictureMaker("map", 0)), canvas(pictureMaker("map", 1))],
} as const;

const canvasOf = (mode: PictureMode, side: Side | null): Canvas =>
  side === null ? canvases[mode] : canvasesAt[mode][side];

/** What is on the screen, on the graph or on the map. */
const pictureOf = (state: AppState, words: ScreenWords): Picture => canvases[state.present.mode].picture(state, words);

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

const flowsAsked = lastOf(
  ({ present }: AppState): AskedFlows => askedFlows(present, facts),
  ({ present: view, factsVersion }) => [view.nodes, view.edges, view.hidden, view.filter, factsVersion],
);

const flowsWhole = lastOf(
  ({ present }: AppState): AskedFlows => wholeFlows(present, facts),
  ({ present: view, factsVersion }) => [view.nodes, view.edges, view.hidden, factsVersion],
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

const shownCounts = lastOf(
  (picture: Picture, isFolded: boolean): Counts => countsOf(isFolded ? storyOf(picture) : picture),
  (...inputs) => inputs,
);

/** What is on the screen: with graph and map beside each other, all that stands on either. */
export function usePicture(): Picture {
  const words = useWords();
  return useApp((state) => pictureOf(state, words));
}

/** What a canvas draws. */
export function usePictureIn(mode: PictureMode, side: Side | null = null): Picture {
  const words = useWords();
  return useApp((state) => canvasOf(mode, side).picture(state, words));
}

const differenceMaker = lastOf(
  (a: Picture, b: Picture, periods: readonly [Period, Period], _version: number): Difference =>
    differenceOf([a, b], periods, facts),
  (a, b, periods, version) => [a, b, ...periods, version],
);

/** What the two periods that are compared differ in; null: none are. */
export function useDifference(): Difference | null {
  const words = useWords();
  return useApp((state) => {
    const periods = comparedPeriods(state.present);
    if (periods === null) return null;
    const [a, b] = canvasesAt[state.present.mode === "map" ? "map" : "graph"];
    return differenceMaker(a.picture(state, words), b.picture(state, words), periods, state.factsVersion);
  });
}

export function useEmphasis(): Emphasis {
  const words = useWords();
  return useApp((state) => canvases[state.present.mode].emphasis(state, words));
}

export function useEmphasisIn(mode: PictureMode, side: Side | null = null): Emphasis {
  const words = useWords();
  return useApp((state) => canvasOf(mode, side).emphasis(state, words));
}

/** What a thing that is pointed at is on another picture: itself, or what tells the same there. */
export function echoIn(mode: PictureMode, id: string | null, side: Side | null = null): readonly string[] {
  if (id === null) return [];
  const picture = canvasOf(mode, side).picture(app.getState(), currentWords());
  return [...(standIns(picture, id, facts) ?? [id])];
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

/** The question whose answer are the flows of what is on the screen. */
export function useAskedFlows(): AskedFlows {
  return useApp(flowsAsked);
}

export const currentlyAskedFlows = (): AskedFlows => flowsAsked(app.getState());

/** The same, filters aside. */
export function useWholeFlows(): AskedFlows {
  return useApp(flowsWhole);
}

/** The picture in one of its modes, also while the screen shows the other; or that of one of its periods. */
export const pictureAs = (mode: PictureMode, words: ScreenWords, side: Side | null = null): Picture =>
  canvasOf(mode, side).picture(app.getState(), words);

/** Of graph and map beside each other the graph, until somebody chooses. */
export const shownMode = (): PictureMode => (app.getState().present.mode === "map" ? "map" : "graph");

/** The picture of now, for an action that reads it. */
export const currentPicture = (words: ScreenWords): Picture => pictureOf(app.getState(), words);

/** The time line of now. */
export const currentTimeLine = (): TimeLine => timeOf(app.getState());

/** What filters fold now, and what is hidden, by id. */
export const currentlyFolded = (): readonly string[] => awayOf(app.getState().present, facts).folded;
export const currentlyHidden = (): readonly string[] => awayOf(app.getState().present, facts).hidden;

/** What is selected and lit now, on one of the pictures. */
export const currentEmphasis = (mode: PictureMode, words: ScreenWords, side: Side | null = null): Emphasis =>
  canvasOf(mode, side).emphasis(app.getState(), words);

/** What a small canvas draws of a picture. */
export function storyOf(picture: Picture): Picture {
  const nodes = picture.nodes.filter(({ story }) => story);
  const ids = new Set(nodes.map(({ id }) => id));
  return { ...picture, nodes, edges: picture.edges.filter(({ source, target }) => ids.has(source) && ids.has(target)) };
}
