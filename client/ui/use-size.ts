import { useEffect, useState, type RefObject } from "react";

export interface MeasuredSize {
  width: number;
  height: number;
}

/** The size of an element in whole pixels, and again whenever it changes; null until it is measured. */
export function useSize(element: RefObject<HTMLElement | null>): MeasuredSize | null {
  const [size, setSize] = useState<MeasuredSize | null>(null);
  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: host.clientWidth, height: host.clientHeight }));
    observer.observe(host);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
