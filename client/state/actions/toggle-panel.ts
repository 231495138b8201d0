import type { PanelChoice } from "../../graph/view-state.ts";
import { app } from "../app-store.ts";

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
  showPanel(isOpen ? "none" : wanted);
}

/** No step: the panel is where one works, not what the picture shows. The address holds it, undo leaves it alone. */
export function showPanel(panel: Panel | "none"): void {
  app.setState(({ present }) => (present.panel === panel ? {} : { present: { ...present, panel } }));
}
