import type { PanelChoice } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/** Pixels of width from which the panel stands beside the picture and not over it. */
export const WIDE = 1180;
/** … and from which it does so beside graph and map together. */
export const WIDE_FOR_BOTH = 1700;

export type Panel = Exclude<PanelChoice, "auto" | "none">;

/** Which panel is open; one at a time. */
export function openPanel(panel: PanelChoice, isWide: boolean): Panel | null {
  if (panel === "auto") return isWide ? "explore" : null;
  return panel === "none" ? null : panel;
}

/** Opens a panel in place of the one that is open; the open one again closes it. */
export function togglePanel(wanted: Panel, isWide: boolean): void {
  const isOpen = openPanel(app.getState().present.panel, isWide) === wanted;
  if (isOpen) change({ panel: "none" }, { key: "step.panel-close" }, "frame");
  else showPanel(wanted);
}

export function showPanel(panel: Panel): void {
  if (app.getState().present.panel !== panel) change({ panel }, { key: `step.panel.${panel}` }, "frame");
}
