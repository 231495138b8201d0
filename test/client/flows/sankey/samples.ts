import * as fc from "fast-check";
import type { FlowCase, FlowsAnswer, FlowStop } from "../../../../contract/flows.ts";
import type { Kind } from "../../../../contract/kinds.ts";
import type { GraphNode } from "../../../../contract/slice.ts";

type SankeyAnswer = Pick<FlowsAnswer, "cases" | "within" | "slice">;

const TYPES = { origins: "FROM", transits: "VIA", taken: "SEIZED_IN", destinations: "TO" } as const;
type Part = keyof typeof TYPES;
type Run = Partial<Record<Part, readonly (string | Partial<FlowStop>)[]>>;

/** A case that names these places; "spain" is enough where nothing else matters of one. */
export function flowCase(id: string, run: Run = {}): FlowCase {
  const stops = (part: Part): FlowStop[] =>
    (run[part] ?? []).map((stop) => ({
      place: typeof stop === "string" ? stop : "",
      type: TYPES[part],
      relationship: `${id} ${TYPES[part]}`,
      status: "reported",
      mode: "road",
      confidence: 0.5,
      claims: [],
      ...(typeof stop === "string" ? {} : stop),
    }));
  return {
    id,
    name: id,
    nameFr: null,
    caseKind: "seizure",
    dateFrom: "2024-02-08",
    dateTo: "2024-02-08",
    commodities: [],
    origins: stops("origins"),
    transits: stops("transits"),
    taken: stops("taken"),
    destinations: stops("destinations"),
    seized: [],
  };
}

/** `within`: what holds a place, from the nearest on; `kinds`: where it is none of a district. */
export function answerOf(
  cases: FlowCase[],
  { within = {}, kinds = {} }: { within?: Record<string, string[]>; kinds?: Record<string, Kind> } = {},
): SankeyAnswer {
  const named = cases.flatMap(({ origins, transits, taken, destinations }) =>
    [...origins, ...transits, ...taken, ...destinations].map(({ place }) => place),
  );
  const ids = new Set([...named, ...Object.keys(within), ...Object.values(within).flat()]);
  const nodes = [...ids].map((id): GraphNode => ({
    id,
    kind: kinds[id] ?? "district",
    labels: [],
    name: id,
    nameFr: null,
    degree: 1,
    properties: {},
  }));
  return { cases, within, slice: { nodes, edges: [] } };
}

const place = fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`);
const stop = fc.record({
  place,
  status: fc.constantFrom("reported" as const, "inferred" as const, "fictional" as const),
  mode: fc.constantFrom("road" as const, "sea" as const, "unknown" as const),
});
const stops = (maxLength: number) => fc.array(stop, { maxLength });

/** Any cases over forty places, some of which lie in others. A place may be all that one can be. */
export const anyAnswer = (maxLength = 30) =>
  fc
    .array(fc.record({ origins: stops(3), transits: stops(4), taken: stops(3), destinations: stops(3) }), { maxLength })
    .map((runs) =>
      answerOf(
        runs.map((run, index) => flowCase(`c${index}`, run)),
        {
          within: Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, [`p${20 + (index % 5)}`]])),
          kinds: { p20: "country", p21: "country", p22: "area" },
        },
      ),
    );
