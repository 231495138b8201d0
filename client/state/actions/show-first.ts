import { baseView } from "../../graph/base-view.ts";
import { app, change, notify } from "../app-store.ts";
import { pictureOn } from "../base-picture.ts";

/** Back to the first picture, as one step that can be undone. */
export function showFirst(): void {
  const first = pictureOn("first");
  if (first === undefined) return;
  change(baseView(first), { key: "step.open" });
  app.setState({ opened: null, conflict: null });
  notify(null);
}
