import type { HypothesesAnswer, Hypothesis, Premise } from "../../contract/hypotheses.ts";
import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";
import { indexSlice } from "./index-slice.ts";
import type { Lit } from "./view-state.ts";

/** A hypothesis with what it is drawn from: two reported legs and the gap between them. */
export interface HypothesisLine {
  hypothesis: Hypothesis;
  /** Where the first leg starts, where it ends, where the second starts, where it ends. */
  stops: readonly [GraphNode, GraphNode, GraphNode, GraphNode];
  legs: readonly [HypothesisLeg, HypothesisLeg];
  goods: readonly GraphNode[];
  methods: readonly GraphNode[];
}

interface HypothesisLeg {
  premise: Premise;
  edge: GraphEdge;
}

/** A leg that is kept as a hypothesis is told by its id, as the server gives it. */
export const isHypothesis = (id: string): boolean => id.startsWith("hypothesis:");

/** null: the slice misses a part of it. */
export function lineOf(hypothesis: Hypothesis, slice: Slice): HypothesisLine | null {
  const { nodes, edges } = indexSlice(slice);
  const { first, second, from, to, commodities, methods } = hypothesis;
  const [start, end, begin, goal] = [first.from, from, to, second.to].map((id) => nodes.get(id));
  const [one, other] = [edges.get(first.leg), edges.get(second.leg)];
  if (!start || !end || !begin || !goal || !one || !other) return null;
  return {
    hypothesis,
    stops: [start, end, begin, goal],
    legs: [
      { premise: first, edge: one },
      { premise: second, edge: other },
    ],
    goods: commodities.flatMap((id) => nodes.get(id) ?? []),
    methods: methods.flatMap((id) => nodes.get(id) ?? []),
  };
}

/** Those of an answer, in its order. One of which the slice misses a part is left out. */
export function linesOf({ hypotheses, slice }: Pick<HypothesesAnswer, "hypotheses" | "slice">): HypothesisLine[] {
  return hypotheses.flatMap((each) => lineOf(each, slice) ?? []);
}

/** What of it stands in the graph: the two legs and their ends. */
export function premisesOf({ stops, legs }: HypothesisLine): { nodes: GraphNode[]; edges: GraphEdge[] } {
  return { nodes: [...stops], edges: legs.map(({ edge }) => edge) };
}

/** What lights it: its two legs, in their order. */
export const litOf = ({ legs }: HypothesisLine): Lit => ({ by: "legs", value: legs.map(({ edge }) => edge.id) });
