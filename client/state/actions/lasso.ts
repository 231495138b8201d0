import { selectionOf } from "../../graph/selection.ts";
import { announce, app } from "../app-store.ts";
import type { Action } from "./action.ts";
import { selectMany } from "./select.ts";

/** The next drag on the picture draws an outline; asked again, it does not. */
export function wantLasso(isWanted: boolean): void {
  if (app.getState().isLassoWanted === isWanted) return;
  app.setState({ isLassoWanted: isWanted });
  if (isWanted) announce({ key: "say.lasso" });
}

/** What an outline was drawn around is selected, with Shift together with what was selected before. */
export function enclose(ids: readonly string[], adds: boolean): void {
  wantLasso(false);
  const before = adds ? selectionOf(app.getState().present) : [];
  const after = [...new Set([...before, ...ids])];
  selectMany(after);
  announce({ key: "say.selected", values: { count: after.length } });
}

export const lassoNext: Action = {
  label: "keys.lasso",
  shortcuts: [{ key: "l" }],
  isPossible: ({ present }) => present.nodes.length > 0,
  perform: () => wantLasso(!app.getState().isLassoWanted),
};
