import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stillOf } from "../../../client/canvas/still.ts";
import { SHAPE_NUMBER } from "../../../client/canvas/programs/shapes.ts";
import { drawLines, drawMarks } from "../../../client/export/draw-marks.ts";
import { markShape } from "../../../client/export/mark-shape.ts";
import { thumbnailOf } from "../../../client/export/thumbnail.ts";
import { escapeXml, tag } from "../../../client/export/xml.ts";
import type { Emphasis, Picture } from "../../../client/graph/picture.ts";
import { canvasWords } from "../../../client/text/canvas-words.ts";
import { createWords } from "../../../client/text/words.ts";
import { pictureEdge, pictureNode, pictureOf } from "../canvas/picture-samples.ts";

const NOTHING: Emphasis = { selected: null, several: new Set<string>(), lit: null };

function still(picture: Picture, emphasis: Emphasis = NOTHING) {
  const words = canvasWords(createWords("en"));
  return stillOf({ picture, emphasis, theme: "light", words, size: { width: 1000, height: 600 }, map: null });
}

const two = [
  pictureNode("a", { position: { column: 0, row: 0.2 } }),
  pictureNode("b", { position: { column: 3, row: 0.8 } }),
];

test("any text is written so that it can stand in an element and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = escapeXml(text);
      expect(written).not.toMatch(/[<>"'\uFFFE\uFFFF]/);
      expect(written.replaceAll(/[\t\n\r\u{7F}-\u{9F}]/gu, "")).not.toMatch(/\p{Cc}/u);
      expect(written.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
      expect(written).not.toMatch(/\p{Cs}/u);
    }),
  );
  expect(tag("text", { x: 1.234, "data-id": `a"&b`, fill: null }, escapeXml("1 < 2"))).toBe(
    `<text x="1.23" data-id="a&quot;&amp;b">1 &lt; 2</text>`,
  );
});

test("each shape has an outline of its own that closes", () => {
  const paths = Object.values(SHAPE_NUMBER).map((shape) => markShape(shape, 10).path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^M.*z$/);
  expect(paths.join("")).not.toContain("NaN");
});

test("a dashed line is drawn in pieces, a dotted one in dots, a solid one whole with its head", () => {
  const pieces = (status: "reported" | "inferred" | "fictional") => {
    const [line = ""] = drawLines(still(pictureOf(two, [pictureEdge("e", "a", "b", { edge: { status } })])), () => "");
    return line.split("z").length;
  };
  expect(pieces("reported")).toBe(3);
  expect(pieces("inferred")).toBeGreaterThan(20);
  expect(pieces("fictional")).toBeGreaterThan(pieces("inferred"));
});

test("what is selected lies on the highlighter", () => {
  const edges = [pictureEdge("e", "a", "b")];
  const selected = (id: string) => still(pictureOf(two, edges), { ...NOTHING, selected: id });
  expect(drawMarks(selected("a"), () => "").join("")).toContain("#ffe07a");
  expect(drawLines(selected("e"), () => "").join("")).toContain("#ffe07a");
  expect(drawMarks(still(pictureOf(two, edges)), () => "").join("")).not.toContain("#ffe07a");
});

test("without a browser that draws there is no thumbnail, and saving goes on", async () => {
  const shown = { picture: pictureOf(two), emphasis: NOTHING, words: createWords("en") };
  expect(await thumbnailOf([shown])).toBeNull();
});
