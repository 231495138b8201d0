import { array, assert, constantFrom, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { compareWays, strandOf, type Comparison, type Span } from "../../../client/graph/compare-ways.ts";
import { legIdsOf, waysOf, type Way } from "../../../client/graph/ways.ts";
import { leg, route } from "./route-samples.ts";
import { edge, node } from "./samples.ts";

/** A way along these places; `a>b` is the leg from the one to the other, `a>b:2` a second one. */
function way(stops: readonly string[], kinds: readonly string[] = [], more: Parameters<typeof route>[1] = {}): Way {
  const ids = stops.slice(1).map((to, index) => `${stops[index]}>${to}${kinds[index] ?? ""}`);
  const legs = ids.map((id, index) => leg(id, stops[index] ?? "", stops[index + 1] ?? ""));
  const slice = {
    nodes: stops.map((id) => node(id)),
    edges: legs.map(({ id, from, to }) => edge("ROUTE", from, to, { id })),
  };
  const [made] = waysOf([route(legs, more)], { slice });
  if (made === undefined) throw new Error("no way was made");
  return made;
}

const brief = (span: Span) => {
  if (span.isTogether) return span.stops.map(({ id }) => id).join("");
  const side = ({ stops }: { stops: readonly { id: string }[] }) => stops.map(({ id }) => id).join("") || "-";
  return `${span.from?.id ?? ""}(${side(span.first)}|${side(span.second)})${span.to?.id ?? ""}`;
};
const spans = (one: Way, other: Way) => compareWays(one, other).spans.map(brief);

test("two routes go together, part at a stop and meet again", () => {
  expect(spans(way(["a", "b", "c", "d"]), way(["a", "b", "x", "d"]))).toEqual(["ab", "b(c|x)d", "d"]);
});

test("they may begin apart and end apart", () => {
  expect(spans(way(["a", "m", "n", "z"]), way(["b", "m", "n", "y"]))).toEqual(["(a|b)m", "mn", "n(z|y)"]);
});

test("two legs between the same two places part them without a stop of their own", () => {
  expect(spans(way(["a", "b"]), way(["a", "b"], [":2"]))).toEqual(["a", "a(-|-)b", "b"]);
});

test("routes that pass no place in common stand side by side as a whole", () => {
  expect(spans(way(["a", "b"]), way(["c", "d"]))).toEqual(["(ab|cd)"]);
});

test("one that begins, or ends, on the way of the other has no strand of its own there", () => {
  expect(spans(way(["a", "b", "c"]), way(["b", "c"]))).toEqual(["(a|-)b", "bc"]);
  expect(spans(way(["a", "b"]), way(["a", "b", "c"]))).toEqual(["ab", "b(-|c)"]);
});

test("the area that a route steps to is a stop, where the other may begin", () => {
  const legs = [leg("1", "a", "port"), leg("2", "area", "c", { isStep: true })];
  const slice = {
    nodes: ["a", "port", "area", "c"].map((id) => node(id)),
    edges: [edge("ROUTE", "a", "port", { id: "1" }), edge("ROUTE", "area", "c", { id: "2" })],
  };
  const [long, short] = waysOf([route(legs), route(legs.slice(1))], { slice });
  expect(long && short && spans(long, short)).toEqual(["(aport|-)area", "areac"]);
});

test("sources are those of one only, or of both with what each route is worth without them", () => {
  const rests = (source: string, confidence: number | null) => ({ source, publisher: source, legs: [], confidence });
  const { onlyFirst, onlySecond, shared } = compareWays(
    way(["a", "b"], [], { without: [rests("afp", null), rests("ofast", 0.4)] }),
    way(["a", "c"], [], { without: [rests("ofast", 0.2), rests("lemonde", 0.5)] }),
  );
  expect(onlyFirst.map(({ source }) => source)).toEqual(["afp"]);
  expect(onlySecond.map(({ source }) => source)).toEqual(["lemonde"]);
  expect(shared).toEqual([{ source: "ofast", publisher: "ofast", first: 0.4, second: 0.2 }]);
});

const anyWay = uniqueArray(constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { minLength: 2, maxLength: 8 }).chain(
  (stops) =>
    array(constantFrom("", ":2"), { minLength: stops.length - 1, maxLength: stops.length - 1 }).map((kinds) =>
      way(stops, kinds),
    ),
);

const sideOf = ({ spans: all }: Comparison, side: "first" | "second") => ({
  stops: all.flatMap((span) => (span.isTogether ? span.stops : span[side].stops)).map(({ id }) => id),
  links: all.flatMap((span) => (span.isTogether ? span.links : span[side].links)).map(({ id }) => id),
});

test("each side of the spans is the whole route, in its order, and nothing else", () => {
  assert(
    property(anyWay, anyWay, (first, second) => {
      const comparison = compareWays(first, second);
      for (const [side, of] of [["first", first] as const, ["second", second] as const]) {
        const whole = strandOf(of);
        expect(sideOf(comparison, side)).toEqual({
          stops: whole.stops.map(({ id }) => id),
          links: whole.links.map(({ id }) => id),
        });
      }
    }),
  );
});

test("what goes together has the same legs in both, and spans alternate", () => {
  assert(
    property(anyWay, anyWay, (first, second) => {
      const { spans: all, sharedLegs } = compareWays(first, second);
      const together = all.flatMap((span) => (span.isTogether ? span.links.map(({ id }) => id) : []));
      const [one, other] = [new Set(legIdsOf(first)), new Set(legIdsOf(second))];
      expect(together.every((id) => one.has(id) && other.has(id))).toBe(true);
      expect(together.length).toBeLessThanOrEqual(sharedLegs);
      expect(all.every((span, index) => span.isTogether !== all[index + 1]?.isTogether)).toBe(true);
    }),
  );
});

test("exchanged, the two give the same spans with their sides exchanged", () => {
  assert(
    property(anyWay, anyWay, (first, second) => {
      const turned = compareWays(second, first).spans.map((span) =>
        span.isTogether ? span : { ...span, first: span.second, second: span.first },
      );
      expect(turned.map(brief)).toEqual(spans(first, second));
    }),
  );
});

test("a route compared with itself goes together from end to end", () => {
  assert(
    property(anyWay, (one) => {
      const { spans: all, sharedLegs } = compareWays(one, one);
      expect(all.map(({ isTogether }) => isTogether)).toEqual([true]);
      expect(sharedLegs).toBe(one.legs.length);
    }),
  );
});
