import { selectionOf } from "../../graph/selection.ts";
import type { Action } from "./action.ts";

/** What is selected is in the inspector already: the keyboard goes there. */
export const openInspector: Action = {
  label: "keys.open",
  shortcuts: [{ key: "Enter" }],
  isPossible: ({ present }) => selectionOf(present).length > 0,
  perform: () => document.querySelector<HTMLElement>("#inspector")?.focus(),
};
