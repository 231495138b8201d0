import { expect, test } from "vitest";
import { STATING } from "../../../contract/kinds.ts";
import { CONNECTING, relationship } from "../../../server/graph/relationship-types.ts";

test("types stand in a pattern side by side", () => {
  expect(relationship("r", ["FROM", "SEIZED_IN"])).toBe("[r:FROM|SEIZED_IN]");
});

test("no types mean any type", () => {
  expect([relationship("r", null), relationship("r", [])]).toEqual(["[r]", "[r]"]);
});

test.each(["", "from", "A B", "A|B", "A`", "A]-()", "É", "1A", "A".repeat(65)])(
  "%j does not go into a text",
  (type) => {
    expect(() => relationship("r", ["FROM", type])).toThrow(expect.objectContaining({ code: "invalid_request" }));
  },
);

test("goods, services and methods state something and connect nothing", () => {
  expect(STATING.filter((type) => !CONNECTING.includes(type))).toEqual(["SEIZED", "HANDLED", "USED"]);
});
