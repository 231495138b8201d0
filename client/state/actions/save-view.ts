import { app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { showPanel } from "./toggle-panel.ts";

/** Goes to where a view is saved; saving itself wants a name first, or a look at what would be overwritten. */
export const goToSaving: Action = {
  label: "keys.save-view",
  shortcuts: [{ key: "s", ctrl: true }],
  isWhileTyping: true,
  isPossible: ({ isBegun }) => isBegun,
  perform: () => {
    showPanel("views");
    app.setState({ isSaveWanted: true });
  },
};
