import type { Point } from "../map/geometry.ts";
import type { Renderer } from "./renderer.ts";

export interface PointerEvents {
  /** `adds`: Shift or Ctrl was held, so it joins the selection. */
  select(item: { kind: "node" | "edge"; id: string } | null, adds: boolean): void;
  expand(id: string): void;
  hover(id: string | null): void;
  /** The mark goes along with the pointer; the point is in the graph's own space. */
  drag(id: string, point: Point): void;
  drop(id: string): void;
  canDrag(): boolean;
  /** The mark whose stub lies under the pointer. */
  stubAt(point: Point): string | null;
}

/** Pixels the pointer moves before a press is a drag. */
const DRAG_AFTER = 4;

/** Turns what the pointer does over the canvas into what it means. */
export function listenToPointer(renderer: Renderer, events: PointerEvents): void {
  const drag = listenToDrag(renderer, events);
  listenToHover(renderer, events);
  const click = (point: Pointed, item: { kind: "node" | "edge"; id: string } | null) => {
    // The browser sends a click after a drag as well.
    if (drag.hasDragged()) return;
    const stub = events.stubAt(point);
    if (stub === null) events.select(item, isAdding(point.original));
    else events.expand(stub);
  };
  renderer.on("clickNode", ({ node, event }) => click(event, { kind: "node", id: node }));
  renderer.on("clickEdge", ({ edge, event }) => click(event, { kind: "edge", id: edge }));
  renderer.on("clickStage", ({ event }) => click(event, null));
  renderer.on("doubleClickNode", (payload) => {
    // Sigma would zoom in.
    payload.preventSigmaDefault();
    events.expand(payload.node);
  });
}

/** As Sigma gives it. */
interface Pointed extends Point {
  original: MouseEvent | TouchEvent;
}

const isAdding = ({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean => shiftKey || ctrlKey || metaKey;

function listenToHover(renderer: Renderer, events: PointerEvents): void {
  const container = renderer.getContainer();
  let pointed: string | null = null;
  const point = (id: string | null) => {
    pointed = id;
    events.hover(id);
  };
  renderer.on("enterNode", ({ node }) => point(node));
  renderer.on("leaveNode", () => point(null));
  renderer.on("enterEdge", ({ edge }) => point(edge));
  renderer.on("leaveEdge", () => point(null));
  renderer.on("moveBody", ({ event }) => {
    container.style.cursor = pointed !== null || events.stubAt(event) !== null ? "pointer" : "";
  });
}

interface Press {
  node: string;
  start: Point;
}

function listenToDrag(renderer: Renderer, events: PointerEvents): { hasDragged(): boolean } {
  let press: Press | null = null;
  let hasDragged = false;
  const begin = (node: string | null, { x, y }: Point) => {
    hasDragged = false;
    press = node !== null && events.canDrag() ? { node, start: { x, y } } : null;
  };
  const release = () => {
    if (press !== null && hasDragged) events.drop(press.node);
    press = null;
  };
  renderer.on("downNode", ({ node, event }) => begin(node, event));
  renderer.on("downEdge", ({ event }) => begin(null, event));
  renderer.on("downStage", ({ event }) => begin(null, event));
  renderer.on("moveBody", (payload) => {
    if (press === null) return;
    // The canvas itself stays where it is while a mark is held.
    payload.preventSigmaDefault();
    const { event } = payload;
    hasDragged ||= Math.hypot(event.x - press.start.x, event.y - press.start.y) > DRAG_AFTER;
    if (hasDragged) events.drag(press.node, renderer.viewportToGraph(event));
  });
  for (const name of ["upNode", "upEdge", "upStage"] as const) renderer.on(name, release);
  return { hasDragged: () => hasDragged };
}
