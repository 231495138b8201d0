import { expect, test } from "vitest";
import { createFlowEdges } from "../../../../server/routes/chokepoints/flow-network.ts";
import { takeWays } from "../../../../server/routes/chokepoints/flow-ways.ts";

test("a circle in the flow is no part of any way", () => {
  const [source, sink] = [3, 4];
  const flows = [
    [source, 0],
    [0, 1],
    [1, 2],
    [2, 0],
    [0, sink],
  ] as const;
  const edges = createFlowEdges(flows.length);
  for (const [arc, [from, to]] of flows.entries()) edges.add({ from, to, capacity: 1, arc, cut: arc });
  const network = edges.network(5, { source, sink });
  for (const arc of flows.keys()) {
    network.residual[2 * arc] = 0;
    network.residual[2 * arc + 1] = 1;
  }
  expect(takeWays(network)).toEqual([{ arcs: [0, 4], amount: 1 }]);
});
