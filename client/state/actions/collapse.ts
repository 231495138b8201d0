import { collapse as collapsed } from "../../graph/collapse.ts";
import { announce, app, change } from "../app-store.ts";
import type { Action } from "./action.ts";

/** Takes back what expanding a node brought, and nothing that something else reached too. */
export function collapse(of: string): void {
  const { present } = app.getState();
  const next = collapsed(present, of);
  if (next === present) return;
  const count = present.nodes.length - next.nodes.length;
  change(next, { key: "step.collapse", of, values: { count } });
  announce({ key: "say.collapsed", values: { count } });
}

export const collapseSelected: Action = {
  label: "keys.collapse",
  shortcuts: [{ key: "c" }],
  isPossible: ({ present }) => present.expansions.some((one) => one.of === present.selected),
  perform: () => {
    const { selected } = app.getState().present;
    if (selected !== null) collapse(selected);
  },
};
