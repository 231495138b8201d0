import { array, assert, boolean, constantFrom, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { drawStrands } from "../../../client/graph/strand-drawing.ts";
import type { Span, Strand } from "../../../client/graph/compare-ways.ts";
import { node } from "./samples.ts";

let next = 0;
const strand = (stops: number, links: number): Strand => ({
  stops: Array.from({ length: stops }, () => node(`place:${(next += 1)}`)),
  links: Array.from({ length: links }, () => ({ id: `leg:${(next += 1)}`, leg: null })),
});
const together = (links: number): Span => ({ isTogether: true, ...strand(links + 1, links) });
const end = node("place:end");

/** Between two common stops each strand has a link more than stops. */
const anySpans = tuple(
  boolean(),
  array(tuple(nat(3), nat(2), nat(2)), { minLength: 1, maxLength: 4 }),
  constantFrom(0, 1, 2),
).map(([beginsApart, parts, tail]) => {
  const spans: Span[] = [];
  if (beginsApart) spans.push({ isTogether: false, from: null, to: end, first: strand(1, 1), second: strand(2, 2) });
  for (const [index, [links, one, other]] of parts.entries()) {
    if (index > 0) {
      const sides = { first: strand(one, one + 1), second: strand(other, other + 1) };
      spans.push({ isTogether: false, from: end, to: end, ...sides });
    }
    spans.push(together(links));
  }
  if (tail > 0) spans.push({ isTogether: false, from: end, to: null, first: strand(0, 0), second: strand(tail, tail) });
  return spans;
});

test("no two stops and no two words of a strand stand on one another, and all lie inside", () => {
  assert(
    property(anySpans, constantFrom(280, 312, 344), (spans, width) => {
      const { stops, links, height } = drawStrands(spans, width);
      for (const things of [stops, links]) {
        for (const [index, one] of things.entries()) {
          expect(one.y).toBeGreaterThan(0);
          expect(one.y).toBeLessThan(height);
          const near = things.slice(index + 1).filter(({ x }) => Math.abs(one.x - x) < 60);
          expect(near.every(({ y }) => Math.abs(one.y - y) >= 18)).toBe(true);
        }
      }
    }),
  );
});

test("what both pass stands at the left, the second one's own stops at the right", () => {
  const [first, second] = [strand(1, 2), strand(1, 2)];
  const { stops } = drawStrands(
    [together(0), { isTogether: false, from: end, to: end, first, second }, together(0)],
    300,
  );
  const xOf = (wanted: string) => [...new Set(stops.filter(({ side }) => side === wanted).map(({ x }) => x))];
  expect(xOf("both")).toEqual(xOf("first"));
  expect(xOf("second")[0]).toBeGreaterThan(140);
});
