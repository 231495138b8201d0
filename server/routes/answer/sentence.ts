import type { RouteLegView, RouteView } from "../../../contract/routes.ts";
import type { Projection } from "../projection/projection.ts";

const MANNERS: Readonly<Record<RouteLegView["mode"], string>> = {
  road: "by road",
  sea: "by sea",
  air: "by air",
  rail: "by rail",
  post: "by post",
  unknown: "manner not told",
};

/** A route in words, as the command line and other programs read it; the page words it in its own language. */
export function sentenceOf(route: Pick<RouteView, "legs" | "cases">, projection: Projection): string {
  const nameOf = (id: string) => projection.places[projection.placeRows.get(id) ?? -1]?.name ?? id;
  const parts = route.legs.map((leg, index) => {
    // A step from the place that was reached to the area that holds it is shown as such.
    const start = index === 0 ? nameOf(leg.from) : leg.isStep ? ` (in ${nameOf(leg.from)})` : "";
    return `${start} → ${legWords(leg)} → ${nameOf(leg.to)}`;
  });
  const chain =
    route.cases.length > 1 ? " No one case tells all of it: known corridors, never one load's journey." : "";
  return `${parts.join("")}.${chain}`;
}

function legWords(leg: RouteLegView): string {
  return [MANNERS[leg.mode], casesWords(leg), daysWords(leg), sourceWords(leg)]
    .filter((part) => part !== "")
    .join(", ");
}

function casesWords({ cases }: RouteLegView): string {
  return cases.length > 1 ? `${cases.length} cases` : "";
}

function daysWords({ days, dateFrom, dateTo }: RouteLegView): string {
  if (days.length > 1) return days.join(" or ");
  if (dateFrom === null && dateTo === null) return "";
  if (dateFrom === dateTo) return dateFrom ?? "";
  return `${dateFrom ?? "…"} to ${dateTo ?? "…"}`;
}

function sourceWords({ status, sources, voices, isHypothesis }: RouteLegView): string {
  if (isHypothesis) return "a hypothesis, no source says so";
  const what = status === "inferred" ? "inferred from" : status === "fictional" ? "made up, told by" : "reported by";
  const count = sources.length === 1 ? "one source" : `${sources.length} sources`;
  return sources.length === 0 ? status : `${what} ${count}${sources.length > 1 ? `, ${voices} independent` : ""}`;
}
