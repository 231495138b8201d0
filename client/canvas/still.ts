import { MultiDirectedGraph } from "graphology";
import type { Emphasis, Picture } from "../graph/picture.ts";
import type { Point, Size } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "./attributes.ts";
import type { CanvasWords } from "./canvas-words.ts";
import { createFocus } from "./focus.ts";
import { foldContext } from "./folding.ts";
import { around, contains } from "./labels/boxes.ts";
import { graphLayout, MapLayouts, type Layout, type MapModule } from "./layout.ts";
import { bendLines } from "./line-bends.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { restyle } from "./restyle.ts";
import { NO_RINGS, ringsOf } from "./rings.ts";
import { syncGraph } from "./sync-graph.ts";

export interface StillRequest {
  picture: Picture;
  emphasis: Emphasis;
  theme: Theme;
  words: CanvasWords;
  size: Size;
  /** Needed for the map only. */
  map: MapModule | null;
}

/** The picture as the canvas draws it at its first zoom when nothing moves and no pointer rests on it. */
export function stillOf({ picture, emphasis, theme, words, size, map }: StillRequest): OverlayScene {
  const graph: CanvasGraph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  const shown = foldContext(picture, size, "by-size", false, emphasis.lit);
  syncGraph(graph, shown.nodes, shown.edges);
  const isMap = picture.mode === "map" && map !== null;
  const layout: Layout = isMap
    ? new MapLayouts().layout(map, shown, { size, words })
    : graphLayout(picture, shown.nodes, size);
  const points = new Map(shown.nodes.map((node) => [node.id, layout.pointOf(node)]));
  for (const [id, { x, y }] of points) graph.mergeNodeAttributes(id, { x, y: size.height - y });
  const pointOf = (id: string): Point => points.get(id) ?? { x: 0, y: 0 };
  const cartouche = layout.basemap?.cartouche ?? null;
  bendLines(graph, {
    mode: picture.mode,
    hasColumns: picture.columns.length > 0,
    size,
    pointOf,
    isInCartouche: (id) => cartouche !== null && contains(cartouche, around(pointOf(id), 0)),
  });
  const focus = createFocus(graph, { mode: picture.mode, emphasis, pointed: [], hasKeyboard: false });
  restyle(graph, focus, isMap ? ringsOf(shown.nodes, pointOf) : NO_RINGS, theme);
  return {
    graph,
    focus,
    theme,
    size,
    view: { scale: 1, x: 0, y: 0 },
    heads: layout.basemap === null ? picture.columns : [],
    columnX: picture.columns.length > 0 ? (layout.frame?.columnX ?? []) : [],
    basemap: layout.basemap,
  };
}
