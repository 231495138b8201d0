import { useEffect } from "react";
import type { Size } from "../map/geometry.ts";

/** How flows are drawn on the screen: what decides which places stand as one. */
export interface ShownSheet {
  size: Size;
  zoom: number;
}

let current: ShownSheet | null = null;

/** null: no map of flows is on the screen. */
export const shownSheet = (): ShownSheet | null => current;

/** Says how the flows are drawn, for a file that draws the same places as one. */
export function useShownSheet({ width, height }: Size, zoom: number): void {
  useEffect(() => {
    current = { size: { width, height }, zoom };
    return () => {
      current = null;
    };
  }, [width, height, zoom]);
}
