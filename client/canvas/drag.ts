import type { Point } from "../map/geometry.ts";
import type { Renderer } from "./renderer.ts";

export interface DragEvents {
  canDrag(): boolean;
  /** The mark, and what is selected with it, goes along with the pointer. */
  lift(id: string): void;
  /** How far, in the graph's own space. */
  drag(by: Point): void;
  drop(): void;
  /** Everything back to where it was lifted. */
  putBack(): void;
  /** The next drag draws an outline, Shift or not. */
  isLassoWanted(): boolean;
  lassoBegins(at: Point): void;
  lasso(to: Point): void;
  lassoEnds(adds: boolean): void;
  lassoStops(): void;
}

type Held = { start: Point; adds: boolean } & (
  | { what: "mark"; id: string }
  | { what: "lasso" }
  /** The canvas, which Sigma moves. */
  | { what: "canvas" }
  /** Given up with Escape while the button is still down. */
  | { what: "nothing" }
);

export interface Drag {
  /** Since the button went down, until it goes down again. */
  hasDragged(): boolean;
  isDragging(): boolean;
  close: () => void;
}

/** Pixels the pointer moves before a press is a drag. */
const DRAG_AFTER = 4;

/** What is done with the button held: marks are moved, an outline is drawn. However it ends, it ends. */
export function listenToDrag(renderer: Renderer, events: DragEvents): Drag {
  let held: Held | null = null;
  let hasDragged = false;
  const begin = (id: string | null, { x, y, original }: Pointed) => {
    hasDragged = false;
    if (isOtherButton(original)) return;
    const start = { x, y };
    const adds = original.shiftKey;
    if (adds || events.isLassoWanted()) held = { what: "lasso", start, adds };
    else if (id !== null && events.canDrag()) held = { what: "mark", id, start, adds };
    else held = { what: "canvas", start, adds };
  };
  const move = (event: Pointed) => {
    if (held === null) return;
    const by = { x: event.x - held.start.x, y: event.y - held.start.y };
    if (!hasDragged && Math.hypot(by.x, by.y) > DRAG_AFTER) {
      hasDragged = true;
      if (held.what === "mark") events.lift(held.id);
      if (held.what === "lasso") events.lassoBegins(held.start);
    }
    if (!hasDragged) return;
    if (held.what === "mark") events.drag(between(renderer, held.start, event));
    if (held.what === "lasso") events.lasso(event);
  };
  const release = () => {
    const what = held;
    held = null;
    if (what === null || !hasDragged) return;
    if (what.what === "mark") events.drop();
    if (what.what === "lasso") events.lassoEnds(what.adds);
  };
  const giveUp = () => {
    if (held === null || !hasDragged) return false;
    if (held.what === "mark") events.putBack();
    else if (held.what === "lasso") events.lassoStops();
    else return false;
    held = { ...held, what: "nothing" };
    return true;
  };
  renderer.on("downNode", ({ node, event }) => begin(node, event));
  renderer.on("downEdge", ({ event }) => begin(null, event));
  renderer.on("downStage", ({ event }) => begin(null, event));
  renderer.on("moveBody", (payload) => {
    if (held === null) return;
    if (isReleased(payload.event.original)) {
      endAt(payload.event.original);
      return;
    }
    // The canvas itself stays where it is while something else is held.
    if (held.what !== "canvas") payload.preventSigmaDefault();
    move(payload.event);
  });
  for (const name of ["upNode", "upEdge", "upStage"] as const) renderer.on(name, release);
  const forget = onInterruption(giveUp);
  return { hasDragged: () => hasDragged, isDragging: () => held !== null && hasDragged, close: forget };
}

/** As Sigma gives it. */
export interface Pointed extends Point {
  original: MouseEvent | TouchEvent;
}

const isOtherButton = (event: MouseEvent | TouchEvent): boolean => "button" in event && event.button !== 0;

/** The button was let go where nobody told us: over another window, or in a dialog of the system. */
const isReleased = (event: MouseEvent | TouchEvent): boolean => "buttons" in event && event.buttons === 0;

/** Sigma waits for the same release as we do. */
function endAt(event: MouseEvent | TouchEvent): void {
  if (!("clientX" in event)) return;
  document.dispatchEvent(new MouseEvent("mouseup", { clientX: event.clientX, clientY: event.clientY }));
}

function between(renderer: Renderer, from: Point, to: Point): Point {
  const start = renderer.viewportToGraph(from);
  const end = renderer.viewportToGraph(to);
  return { x: end.x - start.x, y: start.y - end.y };
}

/** Escape, or a window that is left, gives up what is under way; Escape then means nothing else. */
function onInterruption(giveUp: () => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !giveUp()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => void giveUp();
  window.addEventListener("keydown", onKeyDown, { capture: true });
  window.addEventListener("blur", onBlur);
  return () => {
    window.removeEventListener("keydown", onKeyDown, { capture: true });
    window.removeEventListener("blur", onBlur);
  };
}
