import type { GraphNode } from "../../../contract/slice.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";
import { app, change, remember } from "../app-store.ts";
import { select } from "./select.ts";

/** Draws the flows in another form, split by something else, or with other places drawn as one. */
export function chooseFlows(next: Partial<FlowsChoice>): void {
  const { flows } = app.getState().present;
  const isOther = (one: keyof FlowsChoice) => next[one] !== undefined && next[one] !== flows[one];
  const key = (["form", "split", "level"] as const).find(isOther);
  if (key !== undefined) change({ flows: { ...flows, ...next } }, { key: `step.flows-${key}` });
}

/** A flow in the inspector. */
export function openFlow({ id, from, to }: MergedFlow, nodes: ReadonlyMap<string, GraphNode>): void {
  openFromFlows(
    id,
    [from, to].flatMap(({ place }) => nodes.get(place) ?? []),
  );
}

/** A flow, or a place of it, in the inspector. What it is called may be known to its answer only, so it is kept. */
export function openFromFlows(id: string, nodes: readonly GraphNode[]): void {
  remember({ nodes: [...nodes], edges: [] });
  select(id);
}
