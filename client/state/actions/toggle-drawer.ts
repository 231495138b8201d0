import type { DrawerTab } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/** Opens a tab of the drawer; the open one again closes it. */
export function toggleDrawer(tab: DrawerTab): void {
  const drawer = app.getState().present.drawer === tab ? "closed" : tab;
  change({ drawer }, { key: drawer === "closed" ? "step.drawer-close" : "step.drawer" }, "frame");
}

/** Opens the log at the statement of the first picture. */
export function showFirstStatement(): void {
  if (app.getState().present.drawer !== "cypher") toggleDrawer("cypher");
  app.setState(({ logCalls }) => ({ logCalls: logCalls + 1 }));
}
