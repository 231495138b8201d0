import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { Size } from "../map/geometry.ts";
import { WHOLE_MAP, type Zoom } from "./map/zoom.ts";

/** What buttons do with it. */
export interface ZoomHandle {
  zoomIn: () => void;
  zoomOut: () => void;
  fit: () => void;
}

const MOST = 32;
const STEP = 1.6;
/** How much of a turn of the wheel is one step of zoom. */
const WHEEL = 0.0016;
/** Pixels from which on a press is a drag. */
const DRAG = 4;

export type Zooming = ReturnType<typeof useZoom>;

/** Wheel, drag, keys and buttons over a map; where it stands is no part of the view. `handle`: for buttons elsewhere. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, size: Size, handle?: RefObject<ZoomHandle | null>) {
  const [at, setAt] = useState<Zoom>(WHOLE_MAP);
  const { width, height } = size;
  const zoomBy = useCallback(
    (factor: number, point = { x: width / 2, y: height / 2 }) =>
      setAt((before) => {
        const zoom = Math.max(1, Math.min(MOST, before.zoom * factor));
        const share = zoom / before.zoom;
        const moved = { zoom, x: point.x - (point.x - before.x) * share, y: point.y - (point.y - before.y) * share };
        return inside(moved, { width, height });
      }),
    [width, height],
  );
  const buttons: ZoomHandle = {
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    fit: () => setAt(WHOLE_MAP),
  };
  useImperativeHandle(handle, () => buttons);
  useEffect(() => {
    const host = svg.current;
    if (host === null) return undefined;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = host.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY * WHEEL), { x: event.clientX - left, y: event.clientY - top });
    };
    // A listener of the page's own may not stop the page from scrolling.
    host.addEventListener("wheel", turn, { passive: false });
    return () => host.removeEventListener("wheel", turn);
  }, [svg, zoomBy]);
  const drag = useDrag(at, (next) => setAt(inside(next, { width, height })));
  return { at, drag, onKeyDown: (event: KeyboardEvent) => onKey(event, buttons), ...buttons };
}

function onKey(event: KeyboardEvent, { zoomIn, zoomOut, fit }: ZoomHandle): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") zoomIn();
  else if (event.key === "-") zoomOut();
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}

/** A press that moves pans; one that does not is a click on what lies under it. */
function useDrag(at: Zoom, onMove: (next: Zoom) => void) {
  const startRef = useRef<{ pointer: { x: number; y: number }; at: Zoom; isMoving: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0)
        startRef.current = { pointer: { x: event.clientX, y: event.clientY }, at, isMoving: false };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      const start = startRef.current;
      if (start === null) return;
      const [dx, dy] = [event.clientX - start.pointer.x, event.clientY - start.pointer.y];
      if (!start.isMoving && Math.hypot(dx, dy) < DRAG) return;
      if (!start.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
      start.isMoving = true;
      onMove({ ...start.at, x: start.at.x + dx, y: start.at.y + dy });
    },
    onPointerUp: () => {
      startRef.current = null;
    },
    onPointerCancel: () => {
      startRef.current = null;
    },
  };
}

/** Half of the map at least stays in sight. */
function inside({ zoom, x, y }: Zoom, { width, height }: Size): Zoom {
  const limit = (value: number, length: number) => Math.max(length / 2 - length * zoom, Math.min(length / 2, value));
  return { zoom, x: limit(x, width), y: limit(y, height) };
}
