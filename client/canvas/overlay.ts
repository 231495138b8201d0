import type { PictureNode } from "../graph/picture.ts";
import type { BaseName } from "../map/base-names.ts";
import type { Box, Point, Size } from "../map/geometry.ts";
import type { Basemap } from "../map/index.ts";
import { mix, INK, MODE } from "../ui/tokens.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { linePoints, labelsOf } from "./label-requests.ts";
import { around } from "./labels/boxes.ts";
import type { Brush } from "./labels/draw-labels.ts";
import { drawLabel, measureLine } from "./labels/draw-labels.ts";
import { freeBaseNames } from "./labels/free-base-names.ts";
import type { PlacedLabel } from "./labels/label.ts";
import { placeLabels } from "./labels/place-labels.ts";
import { drawLostSigns } from "./lost-signs.ts";
import { paperOf } from "./mark-look.ts";
import { drawNoteSigns } from "./note-signs.ts";
import {
  badgeAt,
  BADGE_RADIUS,
  baseNameBox,
  drawBadge,
  drawBaseName,
  drawCode,
  drawCount,
  drawHeads,
  drawPin,
  drawRing,
} from "./overlay-marks.ts";
import { reachOf } from "./programs/shapes.ts";
import { boxToScreen, toScreen } from "./view.ts";

/** The layer of words above Sigma's: heads, codes, badges, stubs, labels, names of the base map. */
export class Overlay {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  /** Where the stubs stand just now: they can be clicked. */
  #stubs: { id: string; box: Box }[] = [];

  constructor(host: HTMLElement) {
    this.#canvas = document.createElement("canvas");
    this.#canvas.className = "canvas-overlay";
    this.#context = this.#canvas.getContext("2d");
    host.append(this.#canvas);
  }

  stubAt({ x, y }: Point): string | null {
    const hit = this.#stubs.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    return hit?.id ?? null;
  }

  draw(scene: OverlayScene): void {
    const context = this.#context;
    if (context === null) return;
    this.#clear(context, scene.size);
    const brush = { context, theme: scene.theme, paper: paperOf(scene.focus.mode, scene.theme) };
    const placed = drawWords(brush, scene);
    this.#stubs = placed.filter(({ label }) => label.stub).map(({ label, box }) => ({ id: label.id, box }));
  }

  #clear(context: CanvasRenderingContext2D, { width, height }: Size): void {
    const ratio = window.devicePixelRatio;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      this.#canvas.width = across;
      this.#canvas.height = down;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
  }
}

/** Everything of the layer, in its order; returns the labels where they found room. */
export function drawWords(brush: Brush, scene: OverlayScene): PlacedLabel[] {
  if (scene.heads.length > 0) {
    const x = scene.columnX.map((column) => toScreen(scene.view, { x: column, y: 0 }).x);
    drawHeads(brush, scene.heads, x);
  }
  const badges = drawMarkDetails(brush, scene);
  const placed = drawLabels(brush, scene, badges);
  const labels = placed.map(({ box }) => box);
  const crosses = drawLostSigns(brush, scene, [...labels, ...badges]);
  const signs = [...crosses, ...drawNoteSigns(brush, scene, [...labels, ...badges, ...crosses])];
  if (scene.basemap !== null) drawBaseNames(brush, scene, scene.basemap, [...labels, ...signs]);
  return placed;
}

function drawLabels(brush: Brush, scene: OverlayScene, badges: readonly Box[]): PlacedLabel[] {
  const { width, height } = scene.size;
  const placed = placeLabels(labelsOf(scene), {
    // The heads of the columns keep the upper edge to themselves.
    bounds: { left: 2, top: scene.heads.length > 0 ? 24 : 2, right: width - 2, bottom: height - 2 },
    linePoints: linePoints(scene),
    blocked: badges,
    widthOf: (line, muted) => measureLine(brush.context, line, muted),
  });
  for (const label of placed.toReversed()) drawLabel(brush, label);
  return placed;
}

/** Codes and badges; returns what the badges take. */
function drawMarkDetails(brush: Brush, { graph, view, size, focus }: OverlayScene): Box[] {
  const badges: Box[] = [];
  graph.forEachNode((id, mark) => {
    const { item } = mark;
    const at = toScreen(view, { x: mark.x, y: size.height - mark.y });
    const code = item.node.place?.code ?? null;
    if (item.node.kind === "country" && code !== null && mark.size >= 9)
      drawCode(brush, at, mark.size, code, mark.color);
    if (focus.cursor === id) drawRing(brush, at, reachOf(mark.shape, mark.size));
    if (item.pinned && focus.mode === "graph" && mark.presence === 1) drawPin(brush, at, mark.size);
    if (mark.dimmed || mark.presence < 1) return;
    if (item.group !== null) badges.push(drawCount(brush, at, mark.size, item.group.members.length));
    if (focus.mode !== "graph" || !isDisputed(item)) return;
    const badge = badgeAt(at, mark.size, item.group !== null);
    drawBadge(brush, badge);
    badges.push(around(badge, BADGE_RADIUS));
  });
  return badges;
}

/** A group is, when one of its cases is. */
function isDisputed({ node, group }: PictureNode): boolean {
  return (group?.members ?? [{ node }]).some((member) => member.node.case?.disputed === true);
}

/** Names of the base map come last and give way to everything. */
function drawBaseNames(brush: Brush, { view, size, theme, graph }: OverlayScene, map: Basemap, labels: Box[]): void {
  const cartouche = map.cartouche === null ? null : boxToScreen(view, map.cartouche);
  const canvas = { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 };
  const taken = [...labels];
  graph.forEachNode((_id, mark) => {
    taken.push(around(toScreen(view, { x: mark.x, y: size.height - mark.y }), mark.size));
  });
  const names = map.names.map((name) => ({ ...name, at: toScreen(view, name.at) }));
  const boxOf = (name: BaseName) => baseNameBox(brush, name, name.at);
  const ink = INK[theme];
  for (const name of freeBaseNames({ names, bounds: canvas, cartouche, taken, boxOf })) {
    const colour = name.kind === "sea" ? mix(MODE.sea[theme], ink.sea, 0.15) : mix(ink.ink3, ink.land, 0.1);
    drawBaseName(brush, name, name.at, colour);
  }
}
