import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { ListedView } from "../../contract/saved-views.ts";
import type { Slice } from "../../contract/slice.ts";
import type { FirstView } from "../../contract/views.ts";
import type { ApiProblem } from "../api/problem.ts";
import type { How } from "../graph/arrange/arrangement.ts";
import { createFacts, learn } from "../graph/facts.ts";
import type { Period } from "../graph/periods.ts";
import type { Scale } from "../graph/time-scale.ts";
import type { PlayChoice } from "../graph/play-window.ts";
import { EMPTY_VIEW, type ViewState } from "../graph/view-state.ts";
import type { MessageKey } from "../text/messages.ts";
import { commit, type History } from "./history.ts";
import type { MenuItem } from "./menu-items.ts";
import type { Told } from "./told.ts";
import type { Tour } from "./tour/tour.ts";

/** Something the reader should know, with a way on. */
export type Notice =
  | { kind: "problem"; problem: ApiProblem; again: (() => void) | null }
  | { kind: "address"; headline: Told; why: Told }
  | Done;

interface Done {
  kind: "done";
  headline: Told;
  why?: Told;
  undo?: { key: MessageKey; perform: () => void };
  /** What it is about: the next word on the same thing takes its place, with its offer. */
  about?: string;
}

interface Busy {
  told: Told;
  cancel: () => void;
}

/** How time is played: for as long as the page is open. */
export interface Playing extends PlayChoice {
  speed: "slow" | "normal" | "fast";
}

interface RunningLayout {
  how: How;
  /** What is done, from 0 to 1. */
  share: number;
  /** Leaves the marks where they are. */
  stop: () => void;
}

/** The saved view that was opened or saved last, and what it holds. */
export interface OpenedView {
  view: ListedView;
  state: Record<string, unknown>;
  /** The step that opened it: before that the picture is another one. Without one it stands at the beginning. */
  step?: Told;
}

export interface AppState extends History {
  /** null until the first picture has come. */
  first: FirstView | null;
  /** The picture that the page's address asks for is on the screen. */
  isBegun: boolean;
  /** Why it has not come. */
  startProblem: ApiProblem | null;
  /** Rises whenever the facts grew: what reads facts is read again. */
  factsVersion: number;
  /** Context marks the canvas folded away because it is small. */
  folded: number;
  /** Context marks it keeps because somebody wants so, though it is small. */
  crowded: number;
  busy: Busy | null;
  /** A layout that is running beside the page. */
  arranging: RunningLayout | null;
  notice: Notice | null;
  /** The notice before, where it offered to take something back: what is said after it does not take that away. */
  offer: Done | null;
  opened: OpenedView | null;
  /** Somebody else saved this view in the meantime. */
  conflict: { view: ListedView; problem: ApiProblem } | null;
  /** Said to screen readers; `count` tells two equal sentences apart. */
  announcement: { told: Told; count: number } | null;
  isKeysOpen: boolean;
  /** The first five minutes, while somebody takes them. */
  tour: Tour | null;
  /** The dialog that saves the picture. */
  isExportOpen: boolean;
  /** The menu of what is selected or of the picture, where on the page it opened and on which canvas. */
  menu: { at: { x: number; y: number }; from: string; groups: readonly (readonly MenuItem[])[] } | null;
  /** The next drag on the picture draws an outline. */
  isLassoWanted: boolean;
  playing: Playing;
  /** How near the time line is; null: all of it. As the zoom of a canvas, no step and in no address. */
  scale: Scale | null;
  /** The period that a step or a play moved last, and the filter's periods that it was moved among. */
  moved: { window: Period; among: readonly Period[] } | null;
  /** Time is played: the periods move by themselves. */
  isPlaying: boolean;
  /** The next drag on the time line adds a period. */
  isPeriodWanted: boolean;
  /** Rises when the search box is to take the keyboard. */
  searchCalls: number;
  /** The form that saves a view is to take the keyboard, once it is there. */
  isSaveWanted: boolean;
  /** Rises when the statement of the first picture is to be shown in the log. */
  logCalls: number;
}

/** The one mutable graph of the page: everything any answer brought. */
export const facts = createFacts();

export const app = createStore<AppState>(() => ({
  past: [],
  present: EMPTY_VIEW,
  future: [],
  first: null,
  isBegun: false,
  startProblem: null,
  factsVersion: 0,
  folded: 0,
  crowded: 0,
  busy: null,
  arranging: null,
  notice: null,
  offer: null,
  opened: null,
  conflict: null,
  announcement: null,
  isKeysOpen: false,
  tour: null,
  isExportOpen: false,
  menu: null,
  isLassoWanted: false,
  scale: null,
  playing: { unit: "month", keeps: "step", speed: "normal" },
  moved: null,
  isPlaying: false,
  isPeriodWanted: false,
  searchCalls: 0,
  isSaveWanted: false,
  logCalls: 0,
}));

export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(app, select);
}

/** Every change of the view goes through here: it is one labelled step, and can be undone. */
export function change(next: Partial<ViewState>, told: Told, merge: string | null = null): void {
  app.setState((state) => commit(state, { ...state.present, ...next }, told, merge));
}

export function remember(slice: Slice): void {
  learn(facts, slice);
  app.setState(({ factsVersion }) => ({ factsVersion: factsVersion + 1 }));
}

export function announce(told: Told): void {
  app.setState(({ announcement }) => ({ announcement: { told, count: (announcement?.count ?? 0) + 1 } }));
}

/** Says something in place of what was said before; of that an offer to take something back stays beside it. */
export function notify(notice: Notice | null): void {
  app.setState((state) => {
    if (notice === null) return { notice };
    const about = notice.kind === "done" ? notice.about : undefined;
    const isStanding = (one: Done) => about === undefined || one.about !== about;
    const offer = state.notice?.kind === "done" && state.notice.undo !== undefined ? state.notice : state.offer;
    return { notice, offer: offer !== null && isStanding(offer) ? offer : null };
  });
}

/** It was read, answered or stood long enough. */
export function dismiss(notice: Notice): void {
  app.setState((state) => ({
    notice: state.notice === notice ? null : state.notice,
    offer: state.offer === notice ? null : state.offer,
  }));
}
