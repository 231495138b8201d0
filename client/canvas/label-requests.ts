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
/** Among more than this there is no place without a line: none is looked for. */
const MOST_LINES = 1500;

/** What wants a label on the screen just now, and the counted stubs. */
export function labelsOf(scene: OverlayScene): Label[] {
  const { graph, size, view } = scene;
  const edge = { left: -20, top: -20, right: size.width + 20, bottom: size.height + 20 };
  const seen: { mark: MarkAttributes; at: Point; must: boolean }[] = [];
  const stubs: Label[] = [];
  graph.forEachNode((_id, mark) => {
    const at = toScreen(view, { x: mark.x, y: size.height - mark.y });
    if (mark.presence < 1 || mark.dimmed || !contains(edge, around(at, 0))) return;
    if (mark.item.stub > 0) stubs.push(stubOf(mark, at));
    seen.push({ mark, at, must: mustStand(scene, mark) });
  });
  const first =
    seen.length <= MOST_LABELS ? seen : [...seen.filter(({ must }) => must), ...seen.filter(({ must }) => !must)];
  const room = seen.length <= MOST_LABELS ? seen.length : MOST_LABELS - stubs.length;
  return [...stubs, ...first.slice(0, Math.max(0, room)).map(({ mark, at }) => labelOf(scene, mark, at))];
}

function labelOf(scene: OverlayScene, mark: MarkAttributes, at: Point): Label {
  const { focus, size, view, basemap } = scene;
  const { item } = mark;
  const isSelected = focus.selected === item.id;
  return {
    id: item.id,
    at,
    reach: reachOf(mark.shape, mark.size) + (focus.cursor === item.id ? RING_REACH : 0),
    variants: labelVariants(item, focus.mode, size),
    ...labelSides(item, focus.mode),
    must: mustStand(scene, mark),
    muted: !item.story && !isSelected,
    marked: isSelected,
    callout: focus.mode === "map",
    stub: false,
    within: basemap === null ? null : cartoucheAround(basemap.cartouche, mark, { size, view }),
  };
}

/** What is pointed at always has its label; the story where there is room. */
function mustStand({ focus, graph, size }: OverlayScene, { item }: MarkAttributes): boolean {
  if (focus.selected === item.id || focus.pointed.has(item.id) || focus.lit?.has(item.id) === true) return true;
  return item.story && graph.order <= mostMarks(focus.mode, size);
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
  if (graph.size > MOST_LINES) return points;
  graph.forEachEdge((_id, line, _source, _target, from, to) => {
    const controls = controlPoints(from, to, line.bend, line.strength);
    for (let step = 0; step <= steps; step++) {
      const { x, y } = pointOn(from, controls, to, step / steps);
      points.push(toScreen(view, { x, y: size.height - y }));
    }
  });
  return points;
}
