import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leavingPinned, type Arranging } from "../../../client/graph/arrange/arrangement.ts";
import { byForce } from "../../../client/graph/arrange/force.ts";
import { inKinds, kindColumns } from "../../../client/graph/arrange/kinds.ts";
import { inLayers } from "../../../client/graph/arrange/layers.ts";
import { onRing } from "../../../client/graph/arrange/ring.ts";
import { positionAt, rulerOf, shareAt } from "../../../client/graph/columns.ts";

const force = (arranging: Arranging) => {
  const forces = byForce(arranging);
  forces.go(40);
  return forces.places();
};
const LAYOUTS = { ring: onRing, kinds: inKinds, layers: inLayers, force } as const;

const anyPicture: fc.Arbitrary<Arranging> = fc
  .record({
    count: fc.integer({ min: 1, max: 25 }),
    kinds: fc.array(fc.constantFrom("case" as const, "country" as const, "actor" as const), {
      minLength: 25,
      maxLength: 25,
    }),
    pairs: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 40 }),
    pinned: fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
  })
  .map(({ count, kinds, pairs, pinned }) => ({
    marks: Array.from({ length: count }, (_, index) => ({
      id: `n${String(index).padStart(2, "0")}`,
      kind: kinds[index] ?? "case",
      at: { x: (index % 5) / 5, y: index / 25 },
      isPinned: pinned[index] ?? false,
    })),
    lines: pairs
      .filter((ends) => ends.every((end) => end < count))
      .map(([a, b]) => ({ source: `n${String(a).padStart(2, "0")}`, target: `n${String(b).padStart(2, "0")}` })),
  }));

test.each(Object.entries(LAYOUTS))(
  "%s places every mark on the canvas, and the same picture the same way",
  (_, layout) => {
    fc.assert(
      fc.property(anyPicture, (arranging) => {
        const places = layout(arranging);
        expect([...places.keys()].sort()).toEqual(arranging.marks.map(({ id }) => id));
        for (const { x, y } of places.values()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(1);
        }
        expect(layout(arranging)).toEqual(places);
      }),
      { numRuns: 30 },
    );
  },
);

test.each(Object.entries(LAYOUTS))("%s leaves pinned marks where they are", (_, layout) => {
  fc.assert(
    fc.property(anyPicture, (arranging) => {
      const places = leavingPinned(arranging, layout(arranging));
      for (const { id, at } of arranging.marks.filter(({ isPinned }) => isPinned)) expect(places.get(id)).toEqual(at);
    }),
    { numRuns: 20 },
  );
});

const mark = (id: string, kind: "country" | "case" | "district" = "case") => ({
  id,
  kind,
  at: { x: 0.5, y: 0.5 },
  isPinned: false,
});

test("layers run as the goods run", () => {
  const marks = ["a", "b", "c", "d"].map((id) => mark(id));
  const places = inLayers({
    marks,
    lines: [
      { source: "a", target: "b" },
      { source: "b", target: "c" },
      { source: "a", target: "d" },
    ],
  });
  const x = (id: string) => places.get(id)?.x ?? NaN;
  expect(x("a")).toBeLessThan(x("b"));
  expect(x("b")).toBeLessThan(x("c"));
  expect(x("d")).toBe(x("b"));
});

test("each kind has its own column, in the order of the goods", () => {
  const marks = [mark("town", "district"), mark("file", "case"), mark("land", "country"), mark("other", "case")];
  expect(kindColumns(marks)).toEqual(["country", "case", "district"]);
  const places = inKinds({ marks, lines: [] });
  expect(places.get("land")?.x).toBe(0);
  expect(places.get("file")?.x).toBe(places.get("other")?.x);
  expect(places.get("file")?.y).not.toBe(places.get("other")?.y);
  expect(places.get("town")?.x).toBe(1);
});

test("two marks on one spot part by force, and two that are linked end nearer than two that are not", () => {
  const marks = ["a", "b", "c", "d"].map((id) => mark(id));
  const places = force({ marks, lines: [{ source: "a", target: "b" }] });
  const far = (one: string, other: string) => {
    const [p, q] = [places.get(one)!, places.get(other)!];
    return Math.hypot(p.x - q.x, p.y - q.y);
  };
  expect(far("a", "b")).toBeGreaterThan(0.01);
  expect(far("a", "b")).toBeLessThan(far("c", "d"));
});

test("a mark measured by any ruler and put back stands where it stood", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7 }), fc.double({ min: 0, max: 1, noNaN: true }), (count, x) => {
      const ruler = rulerOf(count, [
        { column: -1, row: 0 },
        { column: 5, row: 1 },
      ]);
      const { x: again, y } = shareAt(ruler, positionAt(ruler, { x, y: 0.25 }));
      expect(again).toBeCloseTo(x, 2);
      expect(y).toBe(0.25);
    }),
  );
});
