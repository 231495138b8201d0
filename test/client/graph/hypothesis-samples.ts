import type { Hypothesis, Premise } from "../../../contract/hypotheses.ts";
import { lineOf, type HypothesisLine } from "../../../client/graph/hypothesis-line.ts";
import { edge, node, place } from "./samples.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => place(`place:${id}`, {}, { name: id.toUpperCase() }));
const cocaine = node("commodity:cocaine", { name: "Cocaine", nameFr: "Cocaïne" });
export const lsd = node("commodity:lsd", { name: "LSD" });
const lorry = node("method:lorry", { name: "Lorry", nameFr: "Camion" });
export const legs = [edge("ROUTE", "place:a", "place:b"), edge("ROUTE", "place:c", "place:d")];
export const slice = { nodes: [a!, b!, c!, d!, cocaine, lsd, lorry], edges: legs };

const premise = (leg: string, from: string, to: string): Premise => ({
  leg,
  from,
  to,
  mode: "road",
  confidence: 0.8,
  voices: 1,
  sources: [],
  cases: [],
  dateFrom: "2024-02-01",
  dateTo: "2024-02-29",
});

export const HYPOTHESIS: Hypothesis = {
  id: "hypothesis:1",
  from: "place:b",
  to: "place:c",
  first: premise(legs[0]!.id, "place:a", "place:b"),
  second: premise(legs[1]!.id, "place:c", "place:d"),
  commodities: ["commodity:cocaine", "commodity:lsd"],
  methods: ["method:lorry"],
  methodsTold: "both",
  mode: "road",
  daysApart: 3,
  dateFrom: "2024-02-01",
  dateTo: "2024-02-29",
  distanceKm: 1234.4,
  confidence: 0.2,
  bothStand: 0.64,
  why: "",
  wouldConfirm: [],
  againstIt: [],
  seen: "x",
};

/** The hypothesis, with what of it is otherwise. */
export function line(more: Partial<Hypothesis> = {}): HypothesisLine {
  const found = lineOf({ ...HYPOTHESIS, ...more }, slice);
  if (found === null) throw new Error("The slice misses a part.");
  return found;
}
