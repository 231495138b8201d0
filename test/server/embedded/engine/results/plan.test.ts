import { expect, test } from "vitest";
import { planOf } from "../../../../../server/embedded/engine/results/plan.ts";

const TEXT = `Limit (3)
  Return (n, c AS c)
    Join
      Expand (n)->[:WITHIN*0..8]->(p)
        NodeScan (n:Place)
      NodeScan (m:Area)
`;

interface Step {
  operatorType: string;
  args: Record<string, string>;
  children: Step[];
}

function told({ operatorType, args, children }: Step): unknown {
  return [operatorType, args["Details"] ?? null, ...children.map(told)];
}

test("a plan's steps hang below what they feed, and only brackets around a whole detail go", () => {
  const root = planOf(TEXT);
  expect(root.args["string-representation"]).toBe(TEXT);
  expect(told(root)).toEqual([
    "EmbeddedPlan",
    null,
    [
      "Limit",
      "3",
      [
        "Return",
        "n, c AS c",
        ["Join", "", ["Expand", "(n)->[:WITHIN*0..8]->(p)", ["NodeScan", "n:Place"]], ["NodeScan", "m:Area"]],
      ],
    ],
  ]);
});
