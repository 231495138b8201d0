import type { ExpandAnswer } from "../../contract/graph.ts";
import type { View } from "../../contract/views.ts";
import { placesFor } from "./newcomers.ts";
import { refOf, sameChoice, type Choice, type Expansion, type ViewState } from "./view-state.ts";

export interface Arrivals {
  view: ViewState;
  added: number;
  known: number;
  addedEdges: number;
}

/**
 * The view with a page of an expansion in it. A further page of the same choice joins the expansion that is there,
 * so that one Collapse takes both away.
 */
export function withExpansion(
  view: ViewState,
  request: { of: string; choice: Choice },
  answer: ExpandAnswer,
  saved: View | null,
  titleOf?: (id: string) => string,
): Arrivals {
  const shown = new Set(view.nodes);
  const drawn = new Set(view.edges.map((edge) => edge.id));
  const others = answer.slice.nodes.filter((node) => node.id !== request.of);
  const arriving = others.filter((node) => !shown.has(node.id));
  const newcomers = arriving.map((node) => node.id);
  const newEdges = answer.slice.edges.filter((edge) => !drawn.has(edge.id));
  const before = view.expansions.find((one) => one.of === request.of && sameChoice(one.choice, request.choice));
  const expansion: Expansion = {
    of: request.of,
    choice: request.choice,
    found: {
      nodes: join(
        before?.found.nodes,
        others.map((node) => node.id),
      ),
      edges: join(
        before?.found.edges,
        answer.slice.edges.map((edge) => edge.id),
      ),
    },
    brought: {
      nodes: join(before?.brought.nodes, newcomers),
      edges: join(
        before?.brought.edges,
        newEdges.map((edge) => edge.id),
      ),
    },
    remaining: answer.remaining,
    cursor: answer.cursor,
  };
  const places = placesFor(
    { nodes: arriving, edges: answer.slice.edges, from: request.of, ...(titleOf && { titleOf }) },
    view,
    saved,
  );
  return {
    view: {
      ...view,
      nodes: [...view.nodes, ...newcomers],
      edges: [...view.edges, ...newEdges.map(refOf)],
      positions: { ...view.positions, ...Object.fromEntries(places) },
      expansions: [...view.expansions.filter((one) => one !== before), expansion],
    },
    added: newcomers.length,
    known: others.length - newcomers.length,
    addedEdges: newEdges.length,
  };
}

function join(before: readonly string[] | undefined, more: readonly string[]): string[] {
  return [...new Set([...(before ?? []), ...more])];
}
