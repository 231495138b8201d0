import { Graph, layout } from "@dagrejs/dagre";
import { stretched, type Arranging, type Places } from "./arrangement.ts";

/**
 * Layers from left to right as goods run, with few crossings (Sugiyama's way, by dagre).
 *
 * Cost: seconds for thousands of lines, so it runs in a worker.
 */
export function inLayers({ marks, lines }: Arranging): Places {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: "LR", ranksep: 90, nodesep: 18, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of marks) graph.setNode(id, { width: 40, height: 24 });
  for (const { source, target } of lines) if (source !== target) graph.setEdge(source, target);
  layout(graph);
  return stretched(
    new Map(
      graph.nodes().map((id) => {
        const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
        return [id, { x, y }];
      }),
    ),
  );
}
