import type { GraphNode } from "../../contract/slice.ts";
import { compareTexts } from "./compare-texts.ts";
import type { Facts } from "./facts.ts";
import { applyFilter, isWithin } from "./filter.ts";
import { heldBy, withoutHidden } from "./held.ts";
import { firstDay, lastDay } from "./months.ts";
import type { ViewState } from "./view-state.ts";

/** `behind`: no mark of its own, but a leg of the picture was made from it. */
type Standing = "shown" | "behind" | "folded";
/** How exactly its time is known: to the day, to the month or so, or only as a span. */
type Exactness = "day" | "month" | "span";

export interface TimedCase {
  id: string;
  /** First and last day, both within. */
  from: string;
  to: string;
  exactness: Exactness;
  standing: Standing;
}

export interface TimeLine {
  /** The longest known first: by day, then by id. */
  cases: readonly TimedCase[];
  /** Cases that no day is known of. */
  undated: number;
}

/** Days from which on an interval says only the month, and from which on it is a span of its own. */
const ROUGH_DAYS = 4;
const SPAN_DAYS = 46;
const DAY_MS = 86_400_000;

/** The cases of a view in time: its own marks, and those that its legs stand for. Cost: O(nodes + edges). */
export function timeLineOf(view: ViewState, facts: Facts): TimeLine {
  const all = standingCases(view, facts);
  const cases = all.flatMap(({ node, standing }) => timed(node, standing) ?? []);
  cases.sort((a, b) => compareTexts(a.from, b.from) || compareTexts(a.id, b.id));
  return { cases, undated: all.length - cases.length };
}

/** The cases of a view, dated or not, and how each of them stands in it. */
export function standingCases(view: ViewState, facts: Facts): { node: GraphNode; standing: Standing }[] {
  const held = heldBy(view, facts);
  const seen = withoutHidden(held, view);
  const left = withoutHidden(applyFilter(held, view.filter, facts), view);
  const shown = new Set(left.nodes.map(({ id }) => id));
  const behind = new Set(left.edges.flatMap(({ cases }) => cases));
  const own = seen.nodes.filter((node) => node.case !== undefined);
  const others = seen.edges.flatMap(({ cases }) => cases.flatMap((id) => facts.nodes.get(id) ?? []));
  const all = [...new Map([...own, ...others].map((node) => [node.id, node])).values()];
  const standingOf = (node: GraphNode): Standing => {
    if (shown.has(node.id)) return "shown";
    const isIn = node.case !== undefined && isWithin(node.case, view.filter.periods);
    return isIn && behind.has(node.id) ? "behind" : "folded";
  };
  return all.map((node) => ({ node, standing: standingOf(node) }));
}

function timed(node: GraphNode, standing: Standing): TimedCase | null {
  const { dateFrom, dateTo, days } = node.case ?? { dateFrom: null, dateTo: null, days: [] };
  const from = firstDay(dateFrom);
  const to = lastDay(dateTo ?? dateFrom);
  if (from === null || to === null || to < from) return null;
  const length = 1 + (Date.parse(to) - Date.parse(from)) / DAY_MS;
  const exactness = length >= SPAN_DAYS ? "span" : length >= ROUGH_DAYS && days.length < 2 ? "month" : "day";
  return { id: node.id, from, to, exactness, standing };
}
