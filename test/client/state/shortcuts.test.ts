import { expect, test } from "vitest";
import { ACTIONS, actionFor, keyWords } from "../../../client/state/shortcuts.ts";

const press = (key: string, more: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  actionFor({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })?.label;

test.each([
  ["e", {}, "keys.expand"],
  ["c", {}, "keys.collapse"],
  ["/", {}, "keys.search"],
  ["/", { shiftKey: true }, "keys.search"],
  ["?", { shiftKey: true }, "keys.keys"],
  ["z", { ctrlKey: true }, "keys.undo"],
  ["z", { metaKey: true }, "keys.undo"],
  ["Z", { ctrlKey: true, shiftKey: true }, "keys.redo"],
  ["y", { ctrlKey: true }, "keys.redo"],
  ["m", {}, "keys.map"],
  ["s", { ctrlKey: true }, "keys.save-view"],
  ["s", {}, "keys.same-kind"],
  ["y", {}, "keys.share"],
  ["F6", {}, "keys.next-part"],
  ["F6", { shiftKey: true }, "keys.previous-part"],
  ["n", {}, "keys.neighbours"],
  ["w", {}, "keys.write-note"],
  ["q", {}, "keys.questions"],
  ["Escape", {}, "keys.back"],
])("%s %o does what the list of keys says", (key, held, label) => {
  expect(press(key, held)).toBe(label);
});

test("a browser's own keys are left alone", () => {
  expect(press("c", { ctrlKey: true })).toBeUndefined();
  expect(press("e", { altKey: true })).toBeUndefined();
});

test("no two actions share a key", () => {
  const keys = ACTIONS.flatMap(({ shortcuts }) => shortcuts.map((shortcut) => keyWords(shortcut, "en")));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("keys are called as they stand on the keyboard of the language", () => {
  expect(keyWords({ key: "Enter", shift: true }, "en")).toBe("Shift Enter");
  expect(keyWords({ key: "Enter", shift: true }, "fr")).toBe("Maj Entrée");
  expect(keyWords({ key: "Escape" }, "fr")).toBe("Échap");
  expect(keyWords({ key: "z", ctrl: true }, "fr")).toBe("Ctrl Z");
});
