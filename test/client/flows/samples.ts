import type { Flow, FlowCase, FlowsAnswer } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { place } from "../graph/samples.ts";

export type SampleCases = readonly (string | [id: string, status: "reported" | "inferred"])[];

/** A flow of cases; a case by its id alone is a reported one. */
export function flow(from: string, to: string, cases: SampleCases, more: Partial<Flow> = {}): Flow {
  const own = cases.map((each) =>
    typeof each === "string" ? { id: each, status: "reported" as const } : { id: each[0], status: each[1] },
  );
  return {
    id: `${from}>${to}>${more.end ?? "destination"}`,
    from,
    to,
    end: "destination",
    cases: own,
    status: own.some(({ status }) => status === "reported") ? "reported" : "inferred",
    modes: ["road"],
    commodities: [],
    claims: own.map(({ id }) => `claim:${id}`),
    dateFrom: "2024-02-08",
    dateTo: "2024-02-08",
    amounts: [],
    ...more,
  };
}

export function flowCase(id: string, more: Partial<FlowCase> = {}): FlowCase {
  const ends = { origins: [], transits: [], taken: [], destinations: [] };
  const when = { dateFrom: "2024-02-08", dateTo: "2024-02-08" };
  return { id, name: id, nameFr: null, caseKind: "seizure", ...when, commodities: [], ...ends, seized: [], ...more };
}

/** `within`: of each place what holds it, from the nearest to the widest. */
export function flowsAnswer(
  flows: readonly Flow[],
  nodes: readonly GraphNode[],
  more: Partial<FlowsAnswer> = {},
): FlowsAnswer {
  const ids = [...new Set(flows.flatMap(({ cases }) => cases.map(({ id }) => id)))];
  return {
    flows: [...flows],
    cases: ids.map((id) => flowCase(id)),
    incomplete: [],
    added: [],
    notAdded: [],
    isCut: false,
    emptiedBy: null,
    note: "",
    slice: { nodes: [...nodes], edges: [] },
    within: {},
    cypher: { statement: "", parameters: {} },
    ...more,
  };
}

export const at = (id: string, lon: number, lat: number, kind: GraphNode["kind"] = "district"): GraphNode =>
  place(id, { lon, lat }, { kind });

/** A place that no position is held of. */
export const nowhere = (id: string): GraphNode => place(id, { lon: null, lat: null });
