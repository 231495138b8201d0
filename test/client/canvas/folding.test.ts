import { expect, test } from "vitest";
import { foldContext, spreadRows } from "../../../client/canvas/folding.ts";
import { pictureEdge, pictureNode, pictureOf } from "./picture-samples.ts";

const SMALL = { width: 600, height: 600 };
const LARGE = { width: 900, height: 600 };
const PICTURE = pictureOf(
  [
    pictureNode("spain", { position: { column: 0, row: 0.4 } }),
    pictureNode("hyeres", { position: { column: 3, row: 0.9 } }),
    pictureNode("italy", { story: false }),
  ],
  [pictureEdge("told", "spain", "hyeres"), pictureEdge("context", "spain", "italy", { story: false })],
);

test("a small canvas keeps the story and its lines, and counts what it folds", () => {
  const shown = foldContext(PICTURE, SMALL);
  expect(shown.nodes.map((node) => node.id)).toEqual(["spain", "hyeres"]);
  expect(shown.edges.map((edge) => edge.id)).toEqual(["told"]);
  expect(shown.folded).toBe(1);
});

test("a low canvas folds as well, a large one does not", () => {
  expect(foldContext(PICTURE, { width: 900, height: 460 }).folded).toBe(1);
  expect(foldContext(PICTURE, LARGE)).toMatchObject({ nodes: PICTURE.nodes, edges: PICTURE.edges, folded: 0 });
});

test("whoever wants the context has it on a small canvas too, and is told how much that is", () => {
  const kept = foldContext(PICTURE, SMALL, "never");
  expect(kept).toMatchObject({ nodes: PICTURE.nodes, edges: PICTURE.edges, folded: 0, crowded: 1 });
  expect(foldContext(PICTURE, LARGE, "never")).toMatchObject({ folded: 0, crowded: 0 });
});

test("of two canvases beside each other the large one folds with the small one", () => {
  expect(foldContext(PICTURE, LARGE, "always")).toMatchObject({ folded: 1, crowded: 0 });
});

test("what was folded is unfolded only where the legend's next line would not fold it again", () => {
  const between = { width: 900, height: 490 };
  expect(foldContext(PICTURE, between, "by-size", false).folded).toBe(0);
  expect(foldContext(PICTURE, between, "by-size", true).folded).toBe(1);
  expect(foldContext(PICTURE, { width: 900, height: 498 }, "by-size", true).folded).toBe(0);
});

test("what is lit is not folded on a small canvas", () => {
  const shown = foldContext(PICTURE, SMALL, "by-size", false, new Set(["italy", "context", "spain"]));
  expect(shown.nodes.map((node) => node.id)).toEqual(["spain", "hyeres", "italy"]);
  expect(shown.edges.map((edge) => edge.id)).toEqual(["told", "context"]);
  expect(shown).toMatchObject({ folded: 0, crowded: 0 });
});

test("a picture without a story folds nothing", () => {
  const picture = pictureOf([pictureNode("a", { story: false })]);
  expect(foldContext(picture, SMALL)).toMatchObject({ nodes: picture.nodes, folded: 0 });
});

test("spread rows keep their order and share the height", () => {
  const rows = [0.04, 0.212, 0.375, 0.483, 0.79, 0.895];
  const rowsSpread = spreadRows(rows);
  const goals = rows.map((row) => rowsSpread.spread(row));
  expect(goals).toEqual(goals.toSorted((a, b) => a - b));
  const gaps = goals.slice(1).map((goal, index) => goal - goals[index]!);
  expect(Math.min(...gaps)).toBeGreaterThan(0.12);
  expect(goals.at(-1)).toBeLessThanOrEqual(0.93);
});

test("a row dragged on a small canvas goes back to the picture's own rows", () => {
  const shown = foldContext(PICTURE, SMALL);
  expect(shown.ownRow(shown.nodes[1]!.position.row)).toBeCloseTo(0.9, 9);
});
