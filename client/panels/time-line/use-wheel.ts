import { useEffect, type RefObject } from "react";
import { periodOf, unitOfAxis, type TimeAxis } from "../../graph/time-axis.ts";
import { nearer, type Scale } from "../../graph/time-scale.ts";
import { setScale } from "../../state/actions/scale.ts";

/** Pixels of the wheel that make a step: a touchpad sends many small ones. */
const STEP_PX = 60;

/** The wheel with Ctrl brings the strip nearer where the pointer is; to the side, or with Shift, it moves it. */
export function useWheel(host: RefObject<HTMLElement | null>, axis: TimeAxis | null, scale: Scale | null): void {
  useEffect(() => {
    const element = host.current;
    if (element === null || axis === null) return undefined;
    let turned = 0;
    const onWheel = (event: WheelEvent) => {
      const aside = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (!event.ctrlKey && (scale === null || aside === 0)) return;
      event.preventDefault();
      turned += event.ctrlKey ? event.deltaY : aside;
      if (Math.abs(turned) < STEP_PX) return;
      const by = turned > 0 ? 1 : -1;
      turned = 0;
      const { left, width } = element.getBoundingClientRect();
      setScale(event.ctrlKey ? zoomed(axis, by, (event.clientX - left) / width) : moved(axis, by));
    };
    // React's own listener could not keep the page from zooming.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [host, axis, scale]);
}

function zoomed(axis: TimeAxis, by: 1 | -1, share: number): Scale | null {
  const column = Math.max(0, Math.min(axis.columns - 1, Math.floor(share * axis.columns)));
  const at = periodOf(axis, { from: column, to: column }).from;
  return by < 0 ? (nearer(axis, 1, at) ?? { unit: unitOfAxis(axis), at }) : nearer(axis, -1, at);
}

/** A tenth of what is seen. */
function moved(axis: TimeAxis, by: 1 | -1): Scale {
  const column = Math.floor(axis.columns / 2) + by * Math.max(1, Math.round(axis.columns / 10));
  return { unit: unitOfAxis(axis), at: periodOf(axis, { from: column, to: column }).from };
}
