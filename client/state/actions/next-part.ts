import type { Action } from "./action.ts";

/** What can have the keyboard, without what is hidden or asleep. */
const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]";

/** The parts of the screen bear `data-part`, and follow each other as they do on the page. */
function moveBy(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-part]")].filter(isShown);
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const from = at === -1 && step === -1 ? 0 : at;
  for (let tries = 1; tries <= parts.length; tries++) {
    const part = parts[(from + step * tries + parts.length * tries) % parts.length];
    if (part !== undefined && takesFocus(part)) return;
  }
}

function takesFocus(part: HTMLElement): boolean {
  const inside = [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.tabIndex >= 0 && isShown(one));
  const target = part.hasAttribute("tabindex") ? part : inside;
  target?.focus();
  return target !== undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

export const nextPart: Action = {
  label: "keys.next-part",
  shortcuts: [{ key: "F6", shift: false }],
  isWhileTyping: true,
  isPossible: () => true,
  perform: () => moveBy(1),
};

export const previousPart: Action = {
  label: "keys.previous-part",
  shortcuts: [{ key: "F6", shift: true }],
  isWhileTyping: true,
  isPossible: () => true,
  perform: () => moveBy(-1),
};
