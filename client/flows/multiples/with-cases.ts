import type { Flow, FlowCase, FlowStop } from "../../../contract/flows.ts";
import { daysOf } from "../../graph/flows/days.ts";
import { statusOf } from "../../graph/flows/merge-flows.ts";

/** A flow with some of its cases only: days, goods, manners and claims are those of these, as they tell them. */
export function withCases(flow: Flow, cases: Flow["cases"], files: ReadonlyMap<string, FlowCase>): Flow {
  const own = cases.flatMap(({ id }) => files.get(id) ?? []);
  const stops = own.map((file) => endsOf(file, flow));
  const modes = unique(stops.flatMap(modesOf));
  const sure = modes.filter((mode) => mode !== "unknown");
  return {
    ...flow,
    cases,
    status: statusOf(cases.map(({ status }) => status)),
    modes: modes.length === 0 ? flow.modes : modes.length > 1 ? sure : modes,
    commodities: goodsOf(flow, own),
    claims: unique(stops.flatMap((each) => each.flatMap(({ claims }) => claims))),
    ...daysOf(own),
  };
}

/** What a case says of both ends of a flow. */
function endsOf({ origins, destinations, taken }: FlowCase, { from, to, end }: Flow): FlowStop[] {
  const goals = end === "destination" ? destinations : taken;
  return [...origins.filter(({ place }) => place === from), ...goals.filter(({ place }) => place === to)];
}

/** An end that tells no manner leaves it to the other one. */
function modesOf(stops: readonly FlowStop[]): Flow["modes"] {
  const modes = stops.map(({ mode }) => mode);
  const sure = modes.filter((mode) => mode !== "unknown");
  return sure.length > 0 ? sure : modes;
}

/** Of the flow's goods those that these cases move; where they tell none, those taken in them. */
function goodsOf({ commodities }: Flow, files: readonly FlowCase[]): string[] {
  const among = (ids: readonly string[]) => commodities.filter((each) => ids.includes(each));
  const moved = among(files.flatMap((file) => file.commodities));
  return moved.length > 0 ? moved : among(files.flatMap((file) => file.seized.map(({ commodity }) => commodity)));
}

const unique = <Text extends string>(texts: readonly Text[]): Text[] => [...new Set(texts)].toSorted();
