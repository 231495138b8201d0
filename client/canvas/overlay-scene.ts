import type { Size } from "../map/geometry.ts";
import type { Basemap } from "../map/index.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Focus } from "./focus.ts";
import type { View } from "./view.ts";

/** All that the layer of words is drawn from. */
export interface OverlayScene {
  graph: CanvasGraph;
  focus: Focus;
  theme: Theme;
  size: Size;
  view: View;
  heads: readonly string[];
  columnX: readonly number[];
  basemap: Basemap | null;
}
