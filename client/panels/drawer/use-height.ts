import { useEffect, useState, type RefObject } from "react";
import { usePreferences } from "../../state/preferences.ts";
import { useWindowHeight } from "../../ui/use-window-height.ts";

/** Pixels of a drawer with one row, and the most of the window that it takes. */
export const LOWEST = 80;
const MOST = 0.6;

/**
 * How high the drawer is to be, and how high it can be: a share of the window, or what the picture, which keeps some
 * room, leaves of it.
 */
export function useHeight(drawer: RefObject<HTMLElement | null>): { height: number; most: number } {
  const stored = usePreferences((state) => state.drawerHeight);
  const share = Math.max(LOWEST, Math.round(useWindowHeight() * MOST));
  const height = Math.min(stored, share);
  const turnedOut = useTurnedOut(drawer);
  // Until what was asked for last has been drawn, nothing says that there is no room for it.
  const isTight = turnedOut?.asked === height && turnedOut.drawn < height;
  return { height, most: isTight ? Math.max(LOWEST, turnedOut.drawn) : share };
}

/** Pixels of height that an element's style asks for, and those that it got. */
interface TurnedOut {
  asked: number;
  drawn: number;
}

function useTurnedOut(element: RefObject<HTMLElement | null>): TurnedOut | null {
  const [size, setSize] = useState<TurnedOut | null>(null);
  useEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ asked: Number.parseFloat(host.style.height), drawn: host.clientHeight }),
    );
    observer.observe(host);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
