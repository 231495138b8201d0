import { MAX_FLOW_CASES, type FlowsBody } from "../../../contract/flows.ts";
import { Mode } from "../../../contract/kinds.ts";
import type { Facts } from "../facts.ts";
import { standingCases } from "../time-line.ts";
import { foldedEnds } from "./folded-ends.ts";
import type { ViewState } from "../view-state.ts";

/** What is asked of the flows of a picture; null: it has no case, and none at all would mean every one. */
export interface AskedFlows {
  body: FlowsBody | null;
  /** Cases that no question can hold besides. */
  cut: number;
  /** Cases that the picture is made of and that filters leave. */
  cases: number;
}

/** The cases of the picture as the time line counts them, after filters and period. Cost: O(nodes + edges). */
export function askedFlows(view: ViewState, facts: Facts): AskedFlows {
  const cases = standingCases(view, facts).filter(({ standing }) => standing !== "folded");
  const { statuses, manners, leastConfidence } = view.filter;
  const ids = cases.map(({ node }) => node.id);
  const without = foldedEnds(view, facts, new Set(ids));
  const modes = manners.length === 0 ? [] : Mode.options.filter((mode) => !manners.includes(mode));
  return askedOf(ids, {
    ...(modes.length === 0 ? {} : { modes }),
    ...(statuses.includes("inferred") ? { status: "reported" as const } : {}),
    ...(leastConfidence === null ? {} : { minConfidence: leastConfidence }),
    ...(without.length === 0 ? {} : { without }),
  });
}

/** The same without any filter: what the piece of the world and the widths are measured by, so that both stay. */
export function wholeFlows(view: ViewState, facts: Facts): AskedFlows {
  return askedOf(
    standingCases(view, facts).map(({ node }) => node.id),
    {},
  );
}

function askedOf(ids: readonly string[], more: FlowsBody): AskedFlows {
  const sorted = ids.toSorted();
  const cases = sorted.slice(0, MAX_FLOW_CASES);
  const body = cases.length === 0 ? null : { cases, ...more };
  return { body, cut: sorted.length - cases.length, cases: sorted.length };
}
