import { useSyncExternalStore } from "react";
import { ROOMY, TALL } from "./actions/toggle-time-line.ts";
import { WIDE } from "./actions/toggle-panel.ts";

/** Whether the window has room for the panel beside the picture. */
export const useWide = windowQuestion(`(min-width: ${WIDE}px)`);
/** Whether it has room for the time line under the picture, and for one with its key above it. */
export const useTall = windowQuestion(`(min-height: ${TALL}px)`);
export const useRoomy = windowQuestion(`(min-height: ${ROOMY}px)`);

function windowQuestion(question: string): () => boolean {
  const query = typeof window === "undefined" ? null : window.matchMedia(question);
  const subscribe = (onChange: () => void) => {
    query?.addEventListener("change", onChange);
    return () => query?.removeEventListener("change", onChange);
  };
  const read = () => query?.matches ?? true;
  return () => useSyncExternalStore(subscribe, read, () => true);
}
