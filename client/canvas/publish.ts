import type { Emphasis, PictureMode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";

export interface Published {
  mode: PictureMode;
  emphasis: Emphasis;
  graph: CanvasGraph;
  /** Drawn, in its own letters, and nothing moves. */
  isReady: boolean;
}

/** The canvas cannot be asked what it shows, so it says it on its element. */
export function publish({ dataset }: HTMLElement, { mode, emphasis, graph, isReady }: Published): void {
  const { selected, several, lit } = emphasis;
  dataset["mode"] = mode;
  dataset["nodes"] = String(graph.order);
  dataset["edges"] = String(graph.size);
  dataset["selected"] = selected ?? "";
  dataset["several"] = String(several.size);
  dataset["lit"] = String(lit?.size ?? 0);
  dataset["ready"] = String(isReady);
}
