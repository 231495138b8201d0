import { app, change } from "../app-store.ts";

/** Pixels of width from which the panel stands beside the picture and not over it. */
export const WIDE = 1180;

export function isPanelOpen(panel: "auto" | "explore" | "none", isWide: boolean): boolean {
  return panel === "auto" ? isWide : panel === "explore";
}

export function togglePanel(isWide: boolean): void {
  const isOpen = isPanelOpen(app.getState().present.panel, isWide);
  change({ panel: isOpen ? "none" : "explore" }, { key: isOpen ? "step.panel-close" : "step.panel" }, "frame");
}
