import { expect, test } from "vitest";
import { selecting, selectionOf, toggled, withoutGone } from "../../../client/graph/selection.ts";

test("one is in the inspector, several are together, and never one alone among several", () => {
  expect(selecting([])).toEqual({ selected: null, several: [] });
  expect(selecting(["a", "a"])).toEqual({ selected: "a", several: [] });
  expect(selecting(["a", "b", "a"])).toEqual({ selected: null, several: ["a", "b"] });
});

test("what is toggled joins and leaves", () => {
  const two = toggled(selecting(["a"]), "b");
  expect(selectionOf(two)).toEqual(["a", "b"]);
  expect(toggled(two, "a")).toEqual({ selected: "b", several: [] });
});

test("what is gone is not selected any more", () => {
  const three = selecting(["a", "b", "c"]);
  expect(withoutGone(three, (id) => id !== "b")).toEqual({ selected: "b", several: [] });
  expect(withoutGone(three, () => false)).toEqual(three);
});
