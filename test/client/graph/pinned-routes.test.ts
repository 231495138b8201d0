import { expect, test } from "vitest";
import { isPinned, MOST_PINNED_ROUTES, withPinToggled, type PinnedRoute } from "../../../client/graph/pinned-routes.ts";

const pin = (...legs: string[]): PinnedRoute => ({ legs, question: { from: ["a"] } });

test("a route is known by its legs in their order, whatever was asked", () => {
  expect(isPinned([pin("1", "2")], ["1", "2"])).toBe(true);
  expect(isPinned([pin("1", "2")], ["2", "1"])).toBe(false);
});

test("pinned again it is let go, and the others keep their order", () => {
  const pinned = [pin("1"), pin("2"), pin("3")];
  expect(withPinToggled(pinned, { legs: ["2"], question: { to: ["b"] } })).toEqual([pin("1"), pin("3")]);
});

test("a sixth is not pinned, and one of the five can still be let go", () => {
  const full = Array.from({ length: MOST_PINNED_ROUTES }, (_, index) => pin(String(index)));
  expect(withPinToggled(full, pin("more"))).toBeNull();
  expect(withPinToggled(full, pin("0"))).toHaveLength(4);
});
