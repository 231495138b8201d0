import type { Flow, FlowsAnswer } from "../../../contract/flows.ts";
import type { Mode, Status } from "../../../contract/kinds.ts";
import { compareTexts } from "../compare-texts.ts";
import { daysOf, type Days } from "./days.ts";
import { flowId, readFlowId, type FlowEnd, type FlowKey } from "./flow-id.ts";

/** Flows between the same two ends as they are drawn, added up: each case counts once. */
export interface MergedFlow extends FlowKey, Days {
  id: string;
  parts: readonly Flow[];
  cases: Flow["cases"];
  /** As that of a flow: `reported` if one of its cases is. */
  status: Status;
  modes: readonly Mode[];
  commodities: readonly string[];
  claims: readonly string[];
}

/**
 * Adds up flows whose ends are drawn as one; an end that is drawn nowhere leaves its flow out. Most cases first, then
 * by id, so that the same flows always stand in the same order.
 *
 * Cost: O(flows + their cases).
 */
export function mergeFlows(flows: readonly Flow[], endOf: (place: string) => FlowEnd | undefined): MergedFlow[] {
  const parts = new Map<string, { key: FlowKey; flows: Flow[] }>();
  for (const flow of flows) {
    const [from, to] = [endOf(flow.from), endOf(flow.to)];
    if (from === undefined || to === undefined) continue;
    const key = { from, to, end: flow.end };
    const id = flowId(key);
    const own = parts.get(id);
    if (own === undefined) parts.set(id, { key, flows: [flow] });
    else own.flows.push(flow);
  }
  const merged = [...parts].map(([id, own]) => mergedOf(id, own.key, own.flows));
  return merged.toSorted((a, b) => b.cases.length - a.cases.length || compareTexts(a.id, b.id));
}

/** What an id means in an answer, whether it is drawn so just now or not; null: nothing of it is in there. */
export function flowOf(id: string, answer: Pick<FlowsAnswer, "flows" | "within" | "slice">): MergedFlow | null {
  const key = readFlowId(id);
  if (key === null) return null;
  const countryOf = countriesOf(answer);
  const holds = ({ place: holder, reach }: FlowEnd, place: string) => {
    if (reach === "country") return countryOf(place) === holder;
    return holder === place || (reach === "within" && answer.within[place]?.includes(holder) === true);
  };
  const own = answer.flows.filter(
    (flow) => flow.end === key.end && holds(key.from, flow.from) && holds(key.to, flow.to),
  );
  return own.length === 0 ? null : mergedOf(id, key, own);
}

/**
 * The nearest country, territory or group of islands that a place lies in, or is; undefined at sea and in what lies in
 * several. Islands stand apart from the country that they belong to: its middle is not where goods from there come from.
 */
export function countriesOf({ within, slice }: Pick<FlowsAnswer, "within" | "slice">) {
  const countries = new Set(slice.nodes.filter(isCountry).map(({ id }) => id));
  return (place: string): string | undefined => [place, ...(within[place] ?? [])].find((id) => countries.has(id));
}

function isCountry({ kind, place }: FlowsAnswer["slice"]["nodes"][number]): boolean {
  return kind === "country" || place?.placeKind === "island-group";
}

/** Cases of a flow of which no way leads out of it: all that was taken there belongs to it. */
export function wholeCases(
  { parts, cases }: Pick<MergedFlow, "parts" | "cases">,
  { flows }: Pick<FlowsAnswer, "flows">,
): string[] {
  const own = new Set(parts.map(({ id }) => id));
  const elsewhere = new Set(flows.filter(({ id }) => !own.has(id)).flatMap((flow) => flow.cases.map(({ id }) => id)));
  return cases.map(({ id }) => id).filter((id) => !elsewhere.has(id));
}

function mergedOf(id: string, key: FlowKey, parts: readonly Flow[]): MergedFlow {
  const cases = new Map<string, Status>();
  for (const { id: file, status } of parts.flatMap((flow) => flow.cases)) {
    if (!cases.has(file) || status === "reported") cases.set(file, status);
  }
  return {
    ...key,
    id,
    parts,
    cases: [...cases].map(([file, status]) => ({ id: file, status })).toSorted((a, b) => compareTexts(a.id, b.id)),
    status: statusOf([...cases.values()]),
    modes: [...new Set(parts.flatMap(({ modes }) => modes))].toSorted(),
    commodities: [...new Set(parts.flatMap(({ commodities }) => commodities))].toSorted(),
    claims: [...new Set(parts.flatMap(({ claims }) => claims))],
    ...daysOf(parts),
  };
}

/** One reported case makes the line solid; made-up ones stay dotted only among themselves. */
export function statusOf(statuses: readonly Status[]): Status {
  if (statuses.includes("reported")) return "reported";
  return statuses.includes("inferred") ? "inferred" : "fictional";
}
