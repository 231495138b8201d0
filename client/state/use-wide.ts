import { useSyncExternalStore } from "react";
import { WIDE } from "./actions/toggle-panel.ts";

const query = typeof window === "undefined" ? null : window.matchMedia(`(min-width: ${WIDE}px)`);

function subscribe(onChange: () => void): () => void {
  query?.addEventListener("change", onChange);
  return () => query?.removeEventListener("change", onChange);
}

/** Whether the window has room for the panel beside the picture. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => query?.matches ?? true,
    () => true,
  );
}
