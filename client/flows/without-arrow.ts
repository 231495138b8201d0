import type { FlowsAnswer } from "../../contract/flows.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { AskedFlows } from "../graph/flows/asked-flows.ts";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import { daysOf } from "../graph/flows/days.ts";
import { clustersAt, holdersOf } from "./map/clusters.ts";

/** Why a case has no arrow, in the order in which the reasons are told. `unread`: folded, or beyond what was read. */
const REASONS = ["origin", "end", "both", "pairing", "goods", "nowhere", "folded", "unread"] as const;
type Reason = (typeof REASONS)[number];

/** Cases of the picture, and those of them that no arrow shows. */
export interface ToldCases {
  /** Of the picture, after filters; those that no question can hold are among them. */
  cases: number;
  /** Those asked for that are in no flow between two places that stand somewhere. */
  without: number;
  lists: readonly { reason: Reason; cases: readonly string[] }[];
  /** Places that stand nowhere. */
  homeless: readonly GraphNode[];
  /** First and last day of the cases that an arrow shows; null: none is told. */
  dateFrom: string | null;
  dateTo: string | null;
}

/**
 * Each case that was asked for is in a flow or in one list. Of places that a wider one may stand for it is asked
 * whether they stand by themselves, so that a zoom does not change the count.
 *
 * Cost: O(cases + flows).
 */
export function toldCases(answer: FlowsAnswer, asked: AskedFlows, level: FlowsChoice["level"]): ToldCases {
  // On which projection makes no difference to what stands nowhere.
  const holders = holdersOf(answer, ({ lon, lat }) => ({ x: lon, y: lat }));
  const { clusterOf, homeless } = clustersAt(holders, { zoom: 1, level: level === "auto" ? "place" : level });
  const isDrawn = ({ from, to }: { from: string; to: string }) => clusterOf.has(from) && clusterOf.has(to);
  const idsOf = (flows: FlowsAnswer["flows"]) => new Set(flows.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const drawn = idsOf(answer.flows.filter(isDrawn));
  const told = idsOf(answer.flows);
  const lacks = new Map(answer.incomplete.map((each) => [each.case, each.lacks]));
  const reasonOf = (id: string): Reason => {
    if (told.has(id)) return "nowhere";
    const own = lacks.get(id);
    if (own !== undefined) return own === "question" ? "folded" : own;
    return answer.isCut ? "unread" : "folded";
  };
  const left = (asked.body?.cases ?? []).filter((id) => !drawn.has(id)).map((id) => ({ id, reason: reasonOf(id) }));
  const lists = REASONS.map((reason) => ({
    reason,
    cases: left.filter((each) => each.reason === reason).map(({ id }) => id),
  }));
  return {
    cases: asked.cases,
    without: left.length,
    lists: lists.filter(({ cases }) => cases.length > 0),
    homeless,
    ...daysOf(answer.cases.filter(({ id }) => drawn.has(id))),
  };
}
