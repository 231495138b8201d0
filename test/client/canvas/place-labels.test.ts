import * as fc from "fast-check";
import { expect, test } from "vitest";
import { around, contains, overlaps } from "../../../client/canvas/labels/boxes.ts";
import type { Label, PlacedLabel } from "../../../client/canvas/labels/label.ts";
import { placeLabels } from "../../../client/canvas/labels/place-labels.ts";

const BOUNDS = { left: 0, top: 0, right: 800, bottom: 600 };
const line = (text: string, strong = true) => ({ text, strong, page: false, disputed: false });

function label(id: string, x: number, y: number, parts: Partial<Label> = {}): Label {
  return {
    id,
    at: { x, y },
    reach: 8,
    variants: [[line(id), line("second line", false)], [line(id)]],
    sides: ["right", "left", "below", "above"],
    sideStep: 2,
    must: true,
    muted: false,
    marked: false,
    callout: false,
    stub: false,
    within: null,
    ...parts,
  };
}

/** Six pixels a letter: what matters is that a line has a width. */
const place = (labels: Label[], parts: { linePoints?: { x: number; y: number }[] } = {}) =>
  placeLabels(labels, {
    bounds: BOUNDS,
    linePoints: parts.linePoints ?? [],
    blocked: [],
    widthOf: ({ text }) => text.length * 6,
  });

test("a label with room stands on its first side and says everything", () => {
  const [placed] = place([label("Hyères", 300, 300)]);
  expect(placed).toMatchObject({ side: "right", hairline: null });
  expect(placed?.lines).toHaveLength(2);
});

test("context labels never lie on another label or mark, and every story label stands", () => {
  const marks = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }), must: fc.boolean() }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(marks, (spots) => {
      const labels = spots.map(({ x, y, must }, index) => label(`mark ${index}`, x, y, { must, muted: !must }));
      const placed = place(labels);
      const ids = new Set(placed.map((each) => each.label.id));
      expect(labels.filter((each) => each.must && !ids.has(each.id))).toEqual([]);
      expect(placed.filter(({ box }) => !contains(BOUNDS, box))).toEqual([]);
      const collides = ({ label: own, box }: PlacedLabel) =>
        placed.some((other) => other.label !== own && overlaps(other.box, box)) ||
        labels.some((other) => other !== own && overlaps(around(other.at, other.reach), box));
      expect(placed.filter((each) => !each.label.must && collides(each))).toEqual([]);
    }),
  );
});

test("a label that finds no free side drops its second line", () => {
  // Marks above and below leave room for one line only.
  const crowd = [-16, 16].flatMap((dy) =>
    [340, 380, 420].map((x) => label(`at ${x} ${dy}`, x, 300 + dy, { must: false })),
  );
  const [first] = place([label("Valence", 300, 300, { sides: ["right"] }), ...crowd]);
  expect(first?.label.id).toBe("Valence");
  expect(first?.lines.map(({ text }) => text)).toEqual(["Valence"]);
});

test("on the map a crowded story label goes out on a hairline, at most 88 pixels", () => {
  const crowd = [-20, 20].flatMap((dx) =>
    [-20, 0, 20].map((dy) => label(`${dx} ${dy}`, 400 + dx, 300 + dy, { must: false })),
  );
  const placed = place([label("Chambéry", 400, 300, { callout: true }), ...crowd]);
  const own = placed.find((each) => each.label.id === "Chambéry");
  expect(own?.side).toBe("out");
  const { from, to } = own!.hairline!;
  expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(88);
});

test("a context label without room is left out", () => {
  const placed = place([
    label("Story", 400, 300, { sides: ["right"] }),
    label("Context", 404, 300, { sides: ["right"], must: false }),
  ]);
  expect(placed.map((each) => each.label.id)).toEqual(["Story"]);
});

test("a label moves off a line where another side is free", () => {
  const linePoints = Array.from({ length: 40 }, (_, index) => ({ x: 310 + index * 3, y: 300 }));
  expect(place([label("Lyon", 300, 300)], { linePoints })[0]?.side).toBe("left");
});

test("a label whose side the picture names stays there though a line runs under it", () => {
  const linePoints = Array.from({ length: 10 }, (_, index) => ({ x: 310 + index * 3, y: 300 }));
  expect(place([label("Lyon", 300, 300, { sideStep: 40 })], { linePoints })[0]?.side).toBe("right");
});

test("a label of the cartouche stays inside it", () => {
  const within = { left: 100, top: 100, right: 200, bottom: 200 };
  const [placed] = place([label("Guiana", 190, 150, { within })]);
  expect(contains(within, placed!.box)).toBe(true);
  expect(placed?.side).toBe("left");
});

test("a label that is wider than its room beside the mark stands over or under it, not on it", () => {
  const within = { left: 100, top: 400, right: 200, bottom: 500 };
  const at = { x: 140, y: 440 };
  const sides: Label["sides"] = ["right", "left", "ne", "se", "nw", "sw", "above", "below"];
  const [placed] = place([label("Fourteen marks", at.x, at.y, { within, sides, reach: 14 })]);
  if (placed === undefined) throw new Error("the label was left out");
  expect(contains(within, placed.box)).toBe(true);
  expect(overlaps(around(at, 14), placed.box)).toBe(false);
});

test("a stub is placed first and its mark's label keeps clear of it", () => {
  const stub = label("Spain", 300, 300, { stub: true, variants: [[line("+ 88")]], sides: ["right"] });
  const placed = place([label("Spain", 300, 300), stub]);
  expect(placed.map((each) => each.label.stub)).toEqual([true, false]);
  expect(overlaps(placed[0]!.box, placed[1]!.box)).toBe(false);
});

test("a shorter form in its own place goes before a full one on the wrong side of its mark", () => {
  // One line fits between the mark and the one below it, two do not.
  const sides = ["below", "right"] as const;
  const placed = place([
    label("case", 300, 300, { sides, sideStep: 40 }),
    label("next", 300, 334, { sides, sideStep: 40 }),
  ]).find((one) => one.label.id === "case");
  expect(placed).toMatchObject({ side: "below" });
  expect(placed?.lines).toHaveLength(1);
});

test("a label with a side of its own is placed before one that may stand anywhere", () => {
  const free = label("anywhere", 300, 300, { sides: ["left", "right", "above"] });
  const fixed = label("fixed", 180, 300, { sides: ["right"], sideStep: 40 });
  const placed = new Map(place([free, fixed]).map((one) => [one.label.id, one.side]));
  expect(placed.get("fixed")).toBe("right");
  expect(placed.get("anywhere")).not.toBe("left");
});
