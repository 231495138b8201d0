import type { KeyboardEvent } from "react";

/** Left and right move the keyboard between the tabs of a list, as everywhere. The tab that has it now; else null. */
export function walkTabs(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return null;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const next = tabs.at((at + (event.key === "ArrowRight" ? 1 : -1)) % tabs.length) ?? null;
  next?.focus();
  event.preventDefault();
  return next;
}
