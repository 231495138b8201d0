import type { RouteLegView, RouteView } from "../../../contract/routes.ts";

export function leg(id: string, from: string, to: string, more: Partial<RouteLegView> = {}): RouteLegView {
  return {
    id,
    from,
    to,
    isStep: false,
    confidence: 0.5,
    voices: 1,
    sources: [],
    days: [],
    dateFrom: null,
    dateTo: null,
    mode: "road",
    distanceKm: null,
    lastReported: null,
    status: "reported",
    cases: [],
    others: [],
    ...more,
  };
}

export function route(legs: RouteLegView[], more: Partial<RouteView> = {}): RouteView {
  return {
    id: legs.map(({ id }) => id).join(" "),
    legs,
    confidence: 0.5,
    confidenceTo: 0.5,
    product: 0.5,
    weakest: { leg: legs[0]?.id ?? "", confidence: 0.5 },
    shared: [],
    voices: 1,
    distanceKm: null,
    isDistanceWhole: true,
    cases: [],
    commodities: [],
    without: [],
    copies: [],
    sentence: "",
    ...more,
  };
}
