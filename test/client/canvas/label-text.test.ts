import { expect, test } from "vitest";
import { labelSides, labelVariants } from "../../../client/canvas/label-text.ts";
import { pictureNode } from "./picture-samples.ts";

const SIZE = { width: 900, height: 600 };
const texts = (variants: { text: string }[][]) => variants.map((lines) => lines.map(({ text }) => text));

test("a case says what and under it when, on a low canvas in one line", () => {
  const item = pictureNode("case", {
    node: { kind: "case" },
    label: { title: "≥ 83 kg herb", second: "8 Feb 2024", notes: [] },
  });
  expect(texts(labelVariants(item, "graph", SIZE))[0]).toEqual(["≥ 83 kg herb", "8 Feb 2024"]);
  expect(texts(labelVariants(item, "graph", { width: 900, height: 400 }))[0]).toEqual(["≥ 83 kg herb, 8 Feb 2024"]);
});

test("a place says its count after its name", () => {
  const item = pictureNode("lyon", { label: { title: "Lyon", second: "2 cases", notes: [] } });
  expect(texts(labelVariants(item, "graph", SIZE))).toEqual([["Lyon · 2 cases"], ["Lyon"]]);
});

test("on the map a place tells what was taken there, a long note before its date on a line of its own", () => {
  const notes = [
    { id: "case:1", text: "≈ 34 kg drugs, 13 Feb 2024", disputed: false },
    { id: "case:2", text: "cocaine imports; 54 kg resin taken, 6 Feb 2024", disputed: true },
  ];
  const item = pictureNode("hyeres", { label: { title: "Hyères", second: null, notes } });
  const [full] = labelVariants(item, "map", SIZE);
  expect(texts([full!])[0]).toEqual([
    "Hyères",
    "≈ 34 kg drugs, 13 Feb 2024",
    "cocaine imports; 54 kg resin taken",
    "6 Feb 2024",
  ]);
  expect(full!.map((line) => line.disputed)).toEqual([false, false, false, true]);
  expect(texts(labelVariants(item, "map", { width: 600, height: 600 }))[0]).toEqual(["Hyères"]);
});

test("a label goes to the side the picture names, a case's under its page", () => {
  expect(labelSides(pictureNode("a", { side: "left" }), "graph").sides[0]).toBe("left");
  expect(labelSides(pictureNode("c", { side: "below", node: { kind: "case" } }), "graph").sides[0]).toBe("flush");
});
