import { app } from "../app-store.ts";
import { currentlyAskedFlows } from "../picture-store.ts";
import type { Action } from "./action.ts";

export const openExport: Action = {
  label: "keys.export",
  shortcuts: [{ key: "x" }],
  isPossible: ({ isBegun, present }) =>
    isBegun && present.nodes.length > 0 && (present.mode !== "flows" || currentlyAskedFlows().body !== null),
  perform: () => app.setState({ isExportOpen: true }),
};
