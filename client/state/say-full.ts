import { MOST_MARKS } from "../graph/limits.ts";
import { app, notify } from "./app-store.ts";

/** True where the picture holds as many marks as it may; then that is said, with what to do. */
export function saidFull(): boolean {
  if (app.getState().present.nodes.length < MOST_MARKS) return false;
  notify({
    kind: "address",
    headline: { key: "notice.full", values: { count: MOST_MARKS } },
    why: { key: "notice.full.why" },
  });
  return true;
}
