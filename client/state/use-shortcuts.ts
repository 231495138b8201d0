import { useEffect } from "react";
import type { Action } from "./actions/action.ts";
import { app } from "./app-store.ts";
import { actionFor } from "./shortcuts.ts";

/** The keyboard of the whole page. While somebody types only what makes no character fires, in a dialog nothing. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const action = actionFor(event);
      if (action === undefined || isElsewhere(event.target, action) || !action.isPossible(app.getState())) return;
      event.preventDefault();
      action.perform();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isElsewhere(target: EventTarget | null, { isWhileTyping = false }: Action): boolean {
  if (!(target instanceof Element)) return false;
  if (isWhileTyping) return target.closest("dialog") !== null;
  // Nobody types into a slider: Ctrl+Z takes back what it did.
  return target.closest("input:not([type=range]), textarea, select, [contenteditable], dialog") !== null;
}
