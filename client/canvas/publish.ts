import type { CanvasGraph } from "./attributes.ts";
import type { Focus } from "./focus.ts";

/** The canvas cannot be asked what it shows, so it says it here. */
export function publish({ dataset }: HTMLElement, graph: CanvasGraph, focus: Focus, isReady: boolean): void {
  const { mode, selected, several, pointed, lit, beside, lost } = focus;
  dataset["mode"] = mode;
  dataset["nodes"] = String(graph.order);
  dataset["edges"] = String(graph.size);
  dataset["selected"] = selected ?? "";
  dataset["several"] = String(several.size);
  dataset["pointed"] = [...pointed].join(" ");
  dataset["lit"] = String(lit?.size ?? 0);
  dataset["beside"] = String(beside.size);
  dataset["crossed"] = String(lost.size);
  dataset["ready"] = String(isReady);
}
