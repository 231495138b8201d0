import type { Scale } from "../../graph/time-scale.ts";
import { app } from "../app-store.ts";

/** How near the time line is: like the zoom of a canvas no step of undo, and in no address. */
export function setScale(scale: Scale | null): void {
  app.setState({ scale });
}
