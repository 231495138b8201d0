import { useSyncExternalStore } from "react";
import { hasTwoPictures } from "../graph/compared-periods.ts";
import { ROOMY, TALL } from "./actions/toggle-time-line.ts";
import { openPanel, WIDE, WIDE_FOR_BOTH } from "./actions/toggle-panel.ts";
import { useApp } from "./app-store.ts";
import { usePreferences } from "./preferences.ts";

const useWideWindow = windowQuestion(`(min-width: ${WIDE}px)`);
const useWiderWindow = windowQuestion(`(min-width: ${WIDE_FOR_BOTH}px)`);
/** As the style sheets say it: a panel lies over the stage, and does not stand under it as on a phone. */
const useNarrowDesk = windowQuestion(`(min-width: 900px) and (max-width: ${WIDE}px) and (min-height: 540px)`);
const PANEL_WIDTH = 272;
const RAIL_WIDTH = 48;
const INSPECTOR_WIDTH = 312;
const WIDE_INSPECTOR_WIDTH = 344;
/** Pixels of a stage that show enough of the picture to move it there. */
const SIGHT = 180;
/** Of a panel in which one writes, and what it leaves of the stage beside it. */
export const LEAST_CYPHER = 380;
const LEAST_STAGE = 300;
const useTallWindow = windowQuestion(`(min-height: ${TALL}px)`);
/** Whether it has room for a time line with its key above it. */
export const useRoomy = windowQuestion(`(min-height: ${ROOMY}px)`);

/** Whether nothing may move by itself. */
export const useStill = windowQuestion("(prefers-reduced-motion: reduce)");

/** Whether what points is a finger and there is no keyboard to speak of. */
export const useFinger = windowQuestion("(pointer: coarse) and (hover: none)");

/** Whether the window has room for the panel beside the picture. Graph and map together need more of it. */
export function useWide(): boolean {
  const isWide = useWideWindow();
  const isWider = useWiderWindow();
  return useApp((state) => hasTwoPictures(state.present)) ? isWider : isWide;
}

/** Pixels of the stage, from its left edge, that an open panel lies over: it stands beside it, or in a column of its own. */
export function useCovered(): number {
  const isOver = useNarrowDesk();
  const isWide = useWide();
  const isOpen = useApp(({ present }) => openPanel(present.panel, isWide) !== null);
  const width = usePanelWidth();
  const stage = useWindowWidth() - RAIL_WIDTH - INSPECTOR_WIDTH;
  // Behind a panel that leaves next to nothing the picture stays where it is.
  return isOver && isOpen && stage - width >= SIGHT ? width : 0;
}

/** Pixels of the panel that is open, or would be: the one in which one writes is as wide as its reader wants it. */
export function usePanelWidth(): number {
  const isWriting = useApp(({ present }) => present.panel === "cypher");
  const wanted = usePreferences((state) => state.cypherWidth);
  const most = useMostCypherWidth();
  return isWriting ? Math.max(LEAST_CYPHER, Math.min(wanted, most)) : PANEL_WIDTH;
}

/** As wide as it may become: beside the picture some of that stays, and over it all of the stage is covered. */
export function useMostCypherWidth(): number {
  const isWide = useWideWindow();
  const rest = useWindowWidth() - RAIL_WIDTH;
  return isWide ? rest - LEAST_STAGE - WIDE_INSPECTOR_WIDTH : rest - INSPECTOR_WIDTH;
}

/** Whether it has room for the time line under the picture, or under both. */
export function useTall(): boolean {
  const isTall = useTallWindow();
  const isRoomy = useRoomy();
  return useApp((state) => hasTwoPictures(state.present)) ? isRoomy : isTall;
}

function useWindowWidth(): number {
  return useSyncExternalStore(
    onResize,
    () => window.innerWidth,
    () => WIDE,
  );
}

function onResize(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

function windowQuestion(question: string): () => boolean {
  const query = typeof window === "undefined" ? null : window.matchMedia(question);
  const subscribe = (onChange: () => void) => {
    query?.addEventListener("change", onChange);
    return () => query?.removeEventListener("change", onChange);
  };
  const read = () => query?.matches ?? true;
  return () => useSyncExternalStore(subscribe, read, () => true);
}
