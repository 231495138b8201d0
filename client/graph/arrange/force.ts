import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { stretched, type Arranging, type Places } from "./arrangement.ts";

/** A canvas is wider than high. */
const WIDTH = 160;
const HEIGHT = 100;
/** From here on far marks push as one: a tenth of the work at 2,000 marks, the same picture to the eye. */
const MANY = 300;

export interface Forces {
  /** So many iterations further. */
  go(iterations: number): void;
  places(): Places;
}

/**
 * Linked marks draw together, all others push apart (ForceAtlas2). It begins where the marks stand and holds no
 * chance, so the same picture comes of the same one. Pinned marks do not move.
 */
export function byForce({ marks, lines }: Arranging): Forces {
  const graph = new UndirectedGraph<{ x: number; y: number; fixed: boolean }>();
  for (const [index, { id, at, isPinned }] of marks.entries()) {
    // Two marks on one spot would never part: each begins a hair beside it, in a way its place in the list says.
    const turn = index * 2.399963;
    graph.addNode(id, {
      x: at.x * WIDTH + Math.cos(turn) * 0.05,
      y: at.y * HEIGHT + Math.sin(turn) * 0.05,
      fixed: isPinned,
    });
  }
  for (const { source, target } of lines) if (source !== target) graph.mergeEdge(source, target);
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: marks.length > MANY,
    gravity: 1,
    scalingRatio: 12,
  };
  return {
    go: (iterations) => forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: null }),
    places: () => stretched(new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }]))),
  };
}
