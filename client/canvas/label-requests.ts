import type { PictureMode } from "../graph/picture.ts";
import type { Box, Point, Size } from "../map/geometry.ts";
import type { MarkAttributes } from "./attributes.ts";
import { controlPoints, pointOn } from "./curves.ts";
import { labelSides, labelVariants } from "./label-text.ts";
import { contains, around } from "./labels/boxes.ts";
import type { Label } from "./labels/label.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { reachOf } from "./programs/shapes.ts";
import { boxToScreen, toScreen } from "./view.ts";

/** With more marks than this not every label of the story can stand: they give way like the context's. */
const CROWD = 120;
/** In the graph they do so where each mark has less room than this, in square pixels: nothing goes out on a hairline. */
const ROOM_PX2 = 15_000;
/** Labels that are tried in one frame; the others appear as one zooms in. */
const MOST_LABELS = 300;
/** Pixels that the keyboard's ring takes around a mark. */
const RING_REACH = 6;
/** More lines than this are sampled more coarsely. */
const MANY_LINES = 300;

/** What wants a label on the screen just now, and the counted stubs. */
export function labelsOf(scene: OverlayScene): Label[] {
  const { graph, size, view } = scene;
  const edge = { left: -20, top: -20, right: size.width + 20, bottom: size.height + 20 };
  const labels: Label[] = [];
  const stubs: Label[] = [];
  graph.forEachNode((_id, mark) => {
    const at = toScreen(view, { x: mark.x, y: size.height - mark.y });
    if (mark.presence < 1 || !contains(edge, around(at, 0))) return;
    if (mark.item.stub > 0 && !mark.dimmed) stubs.push(stubOf(mark, at));
    if (!mark.dimmed) labels.push(labelOf(scene, mark, at));
  });
  if (labels.length <= MOST_LABELS) return [...stubs, ...labels];
  return [...stubs, ...labels.filter((label) => label.must), ...labels.filter((label) => !label.must)].slice(
    0,
    MOST_LABELS,
  );
}

function labelOf({ focus, size, graph, view, basemap }: OverlayScene, mark: MarkAttributes, at: Point): Label {
  const { item } = mark;
  const isSelected = focus.selected === item.id;
  const isPointed = isSelected || focus.pointed.has(item.id) || (focus.lit?.has(item.id) ?? false);
  return {
    id: item.id,
    at,
    reach: reachOf(mark.shape, mark.size) + (focus.cursor === item.id ? RING_REACH : 0),
    variants: labelVariants(item, focus.mode, size),
    ...labelSides(item, focus.mode),
    must: isPointed || (item.story && graph.order <= mostMarks(focus.mode, size)),
    muted: !item.story && !isSelected,
    marked: isSelected,
    callout: focus.mode === "map",
    stub: false,
    within: basemap === null ? null : cartoucheAround(basemap.cartouche, mark, { size, view }),
  };
}

function mostMarks(mode: PictureMode, { width, height }: Size): number {
  return mode === "map" ? CROWD : Math.min(CROWD, (width * height) / ROOM_PX2);
}

/** A mark in the cartouche keeps its label in there, under the head. */
function cartoucheAround(
  cartouche: Box | null,
  mark: MarkAttributes,
  { size, view }: Pick<OverlayScene, "size" | "view">,
): Box | null {
  if (cartouche === null || !contains(cartouche, around({ x: mark.x, y: size.height - mark.y }, 0))) return null;
  const box = boxToScreen(view, cartouche);
  return { left: box.left + 2, top: box.top + 17, right: box.right - 2, bottom: box.bottom - 2 };
}

function stubOf(mark: MarkAttributes, at: Point): Label {
  const text = `+ ${mark.item.stub.toLocaleString()}`;
  return {
    id: mark.item.id,
    at,
    reach: mark.size + 2,
    // Three spaces of room on either side of the count, inside the dashed rim.
    variants: [[{ text: `  ${text}  `, strong: false, page: false, disputed: false }]],
    sides: ["se", "ne", "sw", "nw", "below", "above", "right", "left"],
    sideStep: 2,
    must: true,
    muted: false,
    marked: false,
    callout: false,
    stub: true,
    within: null,
  };
}

/** Points along the lines, on the screen: labels keep off them where they can. */
export function linePoints({ graph, size, view }: OverlayScene): Point[] {
  const steps = graph.size > MANY_LINES ? 10 : 40;
  const points: Point[] = [];
  graph.forEachEdge((_id, line, _source, _target, from, to) => {
    const controls = controlPoints(from, to, line.bend, line.strength);
    for (let step = 0; step <= steps; step++) {
      const { x, y } = pointOn(from, controls, to, step / steps);
      points.push(toScreen(view, { x, y: size.height - y }));
    }
  });
  return points;
}
