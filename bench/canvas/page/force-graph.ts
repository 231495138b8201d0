import ForceGraph from "force-graph";
import type { Subject } from "./subject.ts";

interface Mark {
  id: string;
  x: number;
  y: number;
  fx: number;
  fy: number;
  isHalf: boolean;
}

/** force-graph as it comes, on a 2-D canvas; its layout stands still because every mark is fixed. */
export function forceGraph(): Subject {
  const byId = new Map<string, Mark>();
  let drawing: ForceGraph<Mark> | null = null;
  let selected: string | null = null;
  const colourOf = ({ id, isHalf }: Mark) => (id === selected ? "#a2352b" : isHalf ? "#b76005" : "#0b8578");
  // Its links name their ends at first, and hold them once they are drawn.
  const isHalfEnd = (end?: string | number | Mark) => (typeof end === "object" ? end : byId.get(`${end}`))?.isHalf;
  return {
    draw(graph, host, onSelect) {
      const marks = graph.marks.map(({ id, x, y, isHalf }): Mark => {
        const [across, down] = [1600 * x, 1000 * y];
        return { id, x: across, y: down, fx: across, fy: down, isHalf };
      });
      for (const mark of marks) byId.set(mark.id, mark);
      drawing = new ForceGraph<Mark>(host)
        .width(host.clientWidth)
        .height(host.clientHeight)
        .cooldownTicks(0)
        .nodeColor(colourOf)
        .onNodeClick(({ id }) => {
          selected = id;
          drawing?.nodeColor((mark) => colourOf(mark));
          onSelect();
        })
        .graphData({ nodes: marks, links: graph.links.map(({ source, target }) => ({ source, target })) })
        .zoomToFit(0, 40);
    },
    spotOf(id) {
      const { x, y } = byId.get(id) ?? { x: 0, y: 0 };
      return drawing?.graph2ScreenCoords(x, y) ?? { x: 0, y: 0 };
    },
    halve: () =>
      drawing
        ?.nodeVisibility(({ isHalf }) => !isHalf)
        .linkVisibility(({ source, target }) => !isHalfEnd(source) && !isHalfEnd(target)),
    target: () => document.querySelector("canvas") ?? document.body,
  };
}
