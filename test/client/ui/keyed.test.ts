import { expect, test } from "vitest";
import { keyed } from "../../../client/ui/keyed.ts";

test("things that look the same have keys of their own", () => {
  expect(keyed(["a", "b", "a"], (text) => text).map(({ key }) => key)).toEqual(["a", "b", "a 1"]);
});
