import type { RoutesBody } from "../../contract/routes.ts";
import { isPinned, MOST_PINNED_ROUTES } from "../graph/pinned-routes.ts";
import { legIdsOf, type Way } from "../graph/ways.ts";
import { togglePinnedRoute } from "./actions/pin-route.ts";
import { useApp } from "./app-store.ts";

export interface Pin {
  isOn: boolean;
  /** As many are pinned as can be, and this one is not among them. */
  isFull: boolean;
  toggle: (question: RoutesBody) => void;
}

/** Whether a route stays in sight, and the way to change that. */
export function usePin(way: Way): Pin {
  const pinned = useApp(({ present }) => present.pinnedRoutes);
  const isOn = isPinned(pinned, legIdsOf(way));
  return {
    isOn,
    isFull: !isOn && pinned.length >= MOST_PINNED_ROUTES,
    toggle: (question) => togglePinnedRoute(way, question),
  };
}
