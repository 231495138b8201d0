import { MAX_FLOW_WITHOUT } from "../../../contract/flows.ts";
import type { Facts } from "../facts.ts";
import { applyFilter, type Filter, type Held } from "../filter.ts";
import { heldBy, withoutHidden } from "../held.ts";
import type { ViewState } from "../view-state.ts";

/** What a case is linked by to where its goods came from, passed, were taken or go. */
const ENDS: ReadonlySet<string> = new Set(["FROM", "VIA", "TO", "SEIZED_IN"]);

/**
 * Links of these cases to their places that are folded or hidden, by id: flows must not be drawn from them. What a
 * question asks by itself (which cases, when, in what manner, reported or inferred, how sure) is not asked again here.
 *
 * Cost: O(facts).
 */
export function foldedEnds(view: ViewState, facts: Facts, cases: ReadonlySet<string>): string[] {
  const ends = [...facts.edges.values()].filter(({ type, from }) => ENDS.has(type) && cases.has(from));
  const left = withoutHidden(applyFilter(withEnds(view, facts, ends), asked(view.filter), facts), view);
  const kept = new Set(left.edges.map(({ id }) => id));
  const folded = ends.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return folded.toSorted().slice(0, MAX_FLOW_WITHOUT);
}

/** Cases behind a leg have their links beside the picture. */
function withEnds(view: ViewState, facts: Facts, ends: Held["edges"]): Held {
  const held = heldBy(view, facts);
  const places = ends.flatMap(({ from, to }) => [facts.nodes.get(from) ?? [], facts.nodes.get(to) ?? []].flat());
  return {
    nodes: [...new Map([...held.nodes, ...places].map((node) => [node.id, node])).values()],
    edges: [...new Map([...held.edges, ...ends].map((edge) => [edge.id, edge])).values()],
  };
}

/** Where the marks of cases are folded, their legs still stand for them. */
function asked(filter: Filter): Filter {
  return {
    ...filter,
    kinds: filter.kinds.filter((kind) => kind !== "case"),
    statuses: filter.statuses.filter((status) => status !== "inferred"),
    manners: [],
    periods: [],
    leastConfidence: null,
  };
}
