import { baseView } from "../../graph/base-view.ts";
import { app, change, notify } from "../app-store.ts";

/** Back to the first picture, as one step that can be undone. */
export function showFirst(): void {
  const { first } = app.getState();
  if (first === null) return;
  change(baseView(first), { key: "step.open" });
  notify(null);
}
