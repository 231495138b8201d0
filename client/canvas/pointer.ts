import type { Point } from "../map/geometry.ts";
import { listenToDrag, type Drag, type DragEvents, type Pointed } from "./drag.ts";
import type { Renderer } from "./renderer.ts";

export interface Pointable {
  kind: "node" | "edge";
  id: string;
}

export interface PointerEvents extends DragEvents {
  /** `adds`: Shift or Ctrl was held, so it joins the selection. */
  select(item: Pointable | null, adds: boolean): void;
  /** The mark nearest to a point that a finger may have meant. */
  markNear(point: Point): string | null;
  expand(id: string): void;
  hover(id: string | null): void;
  /** The right button; the point is on the page. */
  menu(item: Pointable | null, at: Point): void;
  /** The mark whose stub lies under the pointer. */
  stubAt(point: Point): string | null;
}

/** Turns what the pointer does over the canvas into what it means. Returns how to stop listening. */
export function listenToPointer(renderer: Renderer, events: PointerEvents): () => void {
  const drag = listenToDrag(renderer, events);
  const settle = () => renderer.settle();
  // Before Sigma hears of it: it asks at once what lies under the pointer.
  renderer.getContainer().addEventListener("pointerdown", settle, { capture: true });
  const forgetHover = listenToHover(renderer, events, drag);
  listenToMenu(renderer, events);
  const click = (point: Pointed, item: Pointable | null) => {
    // The browser sends a click after a drag as well.
    if (drag.hasDragged()) return;
    const stub = events.stubAt(point);
    if (stub !== null) {
      events.expand(stub);
      return;
    }
    const near = item?.kind !== "node" && isFinger(point.original) ? events.markNear(point) : null;
    events.select(near === null ? item : { kind: "node", id: near }, isAdding(point.original));
  };
  renderer.on("clickNode", ({ node, event }) => click(event, { kind: "node", id: node }));
  renderer.on("clickEdge", ({ edge, event }) => click(event, { kind: "edge", id: edge }));
  renderer.on("clickStage", ({ event }) => click(event, null));
  renderer.on("doubleClickNode", (payload) => {
    // Sigma would zoom in.
    payload.preventSigmaDefault();
    events.expand(payload.node);
  });
  return () => {
    renderer.getContainer().removeEventListener("pointerdown", settle, { capture: true });
    forgetHover();
    drag.close();
  };
}

const isFinger = (event: MouseEvent | TouchEvent): boolean => "touches" in event;
const isAdding = ({ shiftKey, ctrlKey, metaKey }: MouseEvent | TouchEvent): boolean => shiftKey || ctrlKey || metaKey;

function listenToMenu(renderer: Renderer, events: PointerEvents): void {
  const open = ({ original }: Pointed, item: Pointable | null) => {
    original.preventDefault();
    if ("clientX" in original) events.menu(item, { x: original.clientX, y: original.clientY });
  };
  renderer.on("rightClickNode", ({ node, event }) => open(event, { kind: "node", id: node }));
  renderer.on("rightClickEdge", ({ edge, event }) => open(event, { kind: "edge", id: edge }));
  renderer.on("rightClickStage", ({ event }) => open(event, null));
}

function listenToHover(renderer: Renderer, events: PointerEvents, drag: Drag): () => void {
  const container = renderer.getContainer();
  const graph = renderer.getGraph();
  let pointed: string | null = null;
  const point = (id: string | null) => {
    pointed = id;
    // What an outline crosses on its way is not what somebody looks at.
    if (!drag.isDragging() || id === null) events.hover(id);
  };
  // A finger rests on nothing: it touches, and nothing would say that it left.
  const enter = (id: string, { original }: Pointed) => {
    if (!isFinger(original)) point(id);
  };
  renderer.on("enterNode", ({ node, event }) => enter(node, event));
  renderer.on("leaveNode", () => point(null));
  renderer.on("enterEdge", ({ edge, event }) => enter(edge, event));
  renderer.on("leaveEdge", () => point(null));
  // What goes from the picture is left as well. Sigma forgets it without a word, and would say nothing once it is back.
  const gone = ({ key }: { key: string }) => {
    if (key === pointed) point(null);
  };
  graph.on("nodeDropped", gone);
  graph.on("edgeDropped", gone);
  renderer.on("moveBody", ({ event }) => {
    container.style.cursor = pointed !== null || events.stubAt(event) !== null ? "pointer" : "";
  });
  return () => {
    graph.off("nodeDropped", gone);
    graph.off("edgeDropped", gone);
  };
}
