import { useEffect } from "react";
import { app } from "./app-store.ts";
import { actionFor } from "./shortcuts.ts";

/** The keyboard of the whole page. No key fires while somebody types or a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isElsewhere(event.target)) return;
      const action = actionFor(event);
      if (action === undefined || !action.isPossible(app.getState())) return;
      event.preventDefault();
      action.perform();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // Nobody types into a slider: Ctrl+Z takes back what it did.
  return target.closest("input:not([type=range]), textarea, select, [contenteditable], dialog") !== null;
}
