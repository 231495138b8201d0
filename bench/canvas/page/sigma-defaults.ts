import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { Subject } from "./subject.ts";

interface Mark {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  isHalf: boolean;
  hidden?: boolean;
  highlighted?: boolean;
}

/** Sigma as it comes: circles, straight lines, its own labels; links answer the pointer, as ours do. */
export function sigmaDefaults(): Subject {
  const drawn = new MultiDirectedGraph<Mark>();
  let renderer: Sigma<Mark> | null = null;
  return {
    draw(graph, host, onSelect) {
      for (const { id, x, y, isHalf } of graph.marks) {
        drawn.addNode(id, { x: 1.6 * x, y: 1 - y, size: 5, label: id, color: isHalf ? "#b76005" : "#0b8578", isHalf });
      }
      for (const { id, source, target } of graph.links) drawn.addEdgeWithKey(id, source, target);
      renderer = new Sigma<Mark>(drawn, host, { enableEdgeEvents: true });
      renderer.on("clickNode", ({ node }) => {
        drawn.mergeNodeAttributes(node, { highlighted: true, color: "#a2352b" });
        onSelect();
      });
    },
    spotOf: (id) => renderer?.graphToViewport(drawn.getNodeAttributes(id)) ?? { x: 0, y: 0 },
    halve: () =>
      drawn.updateEachNodeAttributes((_id, mark) => ({ ...mark, hidden: mark.isHalf }), { attributes: ["hidden"] }),
    target: () => document.querySelector(".sigma-mouse") ?? document.body,
  };
}
