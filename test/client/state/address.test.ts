import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FLOW_FORMS, FLOW_LEVELS, FLOW_SPLITS } from "../../../client/graph/flows/choice.ts";
import { EMPTY_VIEW, type ViewState } from "../../../client/graph/view-state.ts";
import {
  applyDelta,
  decodeAddress,
  deltaOf,
  encodeAddress,
  savedAddress,
  withoutMissing,
} from "../../../client/state/address.ts";
import type { AddressDelta } from "../../../client/state/address-schema.ts";
import { edge, node, viewOf } from "../graph/samples.ts";

const base = viewOf([node("a"), node("b")], [edge("FROM", "a", "b")], { base: "first" });

const id = fc.string({ minLength: 1, maxLength: 30 });
const ids = fc.uniqueArray(id, { maxLength: 5 }).map((list) => list.map((one) => `new:${one}`));
const relationship = fc.record({
  from: id,
  type: fc.constantFrom("FROM", "TO", "ROUTE"),
  id: id.map((one) => `rel:${one}`),
});
const part = fc.record({ nodes: ids, edges: ids });
const expansion = fc.record({
  of: id,
  choice: fc.constantFrom({}, { type: "FROM", direction: "in", kind: "case" } as const),
  found: part,
  brought: part,
  remaining: fc.nat(),
  cursor: fc.option(fc.string({ maxLength: 40 })),
});
const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    mode: fc.constantFrom("graph" as const, "map" as const, "both" as const, "flows" as const),
    flows: fc.record({
      form: fc.constantFrom(...FLOW_FORMS),
      split: fc.constantFrom(...FLOW_SPLITS),
      level: fc.constantFrom(...FLOW_LEVELS),
    }),
    nodes: ids,
    edges: fc.uniqueArray(relationship, { maxLength: 5, selector: (one) => one.id }),
    positions: fc.dictionary(
      id.filter((key) => key !== "__proto__"),
      fc.record({ column: fc.integer({ min: -2, max: 9 }), row: fc.integer({ min: 0, max: 1 }) }),
      { noNullPrototype: true },
    ),
    expansions: fc.array(expansion, { maxLength: 3 }),
    selected: fc.option(id),
    arrangement: fc.constantFrom<ViewState["arrangement"]>(
      { how: "route", legs: ["leg:a", "leg:b"] },
      { how: "saved" } as const,
      { how: "force" } as const,
      { how: "kinds", kinds: ["case", "actor"] } as const,
    ),
    several: fc.constantFrom([], ["a", "b"]),
    hidden: ids,
    pinned: ids,
    groups: fc.subarray([
      { by: "kind", value: "case" } as const,
      { by: "place", path: ["France", "Gironde"] } as const,
      { by: "marks", ids: ["a", "b"] } as const,
    ]),
    filter: fc.record({
      kinds: fc.subarray(["case", "transit"] as const),
      types: fc.subarray(["FROM", "ROUTE"]),
      statuses: fc.subarray(["inferred"] as const),
      manners: fc.subarray(["road", "unknown"] as const),
      leastConfidence: fc.option(fc.constantFrom(0, 0.25, 1)),
      sources: ids,
      rules: fc.array(
        fc.record({
          on: fc.constantFrom("node" as const, "edge" as const),
          key: fc.string({ minLength: 1, maxLength: 20 }),
          test: fc.constantFrom("is" as const, "contains" as const, "least" as const, "most" as const, "set" as const),
          value: fc.string({ maxLength: 40 }),
        }),
        { maxLength: 3 },
      ),
      periods: fc.subarray([
        { from: "2022-10-11", to: "2022-10-11" },
        { from: "2024-02-01", to: "2024-02-29" },
        { from: "2024-03-01", to: "2024-03-31" },
        { from: "2024-06-01", to: "2024-06-30" },
        { from: "2025-01-01", to: "9999-12-31" },
      ]),
    }),
    compared: fc.boolean(),
    closed: fc.constantFrom<ViewState["closed"]>(
      null,
      { places: ["a"], legs: ["leg:a"] },
      { modes: ["road", "sea"] },
      { years: [2022, 2024] },
      { places: ["a"], legs: ["leg:a"], modes: ["air"], years: [2023] },
    ),
    ways: fc.constantFrom<ViewState["ways"]>(
      null,
      { to: ["a"] },
      { from: ["a"], to: ["b"], via: ["c"], avoid: { places: ["d"] }, rank: "legs" as const, maxLegs: 4 },
    ),
    pinnedRoutes: fc.constantFrom<ViewState["pinnedRoutes"]>(
      [],
      [
        { legs: ["leg:a", "leg:b"], question: { from: ["a"], to: ["b"] } },
        { legs: ["leg:c"], question: { to: ["c"], rank: "legs" as const } },
      ],
    ),
    against: fc.constantFrom<ViewState["against"]>(null, ["leg:c"]),
    lit: fc.constantFrom(
      null,
      { by: "ways" } as const,
      { by: "path", value: ["a", "e", "b"] } as const,
      { by: "route", value: ["leg:a", "leg:b"] } as const,
      { by: "routes", value: ["leg:a", "leg:b", "leg:c"] } as const,
      { by: "legs", value: ["leg:a", "hypothesis:x", "leg:c"] } as const,
      { by: "kind", value: "case" } as const,
      { by: "chokepoints", value: ["a", "leg:a"] } as const,
      { by: "closure", value: ["leg:a", "leg:b"], lost: ["leg:a"] } as const,
      { by: "closure", value: [], lost: [] } as const,
    ),
    context: fc.constantFrom("auto" as const, "all" as const),
    drawer: fc.constantFrom(
      "closed" as const,
      "table" as const,
      "sentences" as const,
      "cypher" as const,
      "difference" as const,
    ),
    panel: fc.constantFrom("auto" as const, "explore" as const, "none" as const),
    timeLine: fc.constantFrom("auto" as const, "open" as const, "none" as const),
  })
  .map((more) => ({ ...base, ...more, nodes: [...base.nodes, ...more.nodes], edges: [...base.edges, ...more.edges] }))
  // What a model crosses out is lit only while something is closed.
  .map((view) => (view.lit?.by === "closure" && view.closed === null ? { ...view, lit: null } : view));

test("whatever is on the screen, its address opens the same view", async () => {
  await fc.assert(
    fc.asyncProperty(anyView, async (view) => {
      const address = await decodeAddress(await encodeAddress(deltaOf(view, base)));
      expect(applyDelta(base, address.kind === "view" ? address.delta : {})).toEqual(view);
    }),
    { numRuns: 60 },
  );
});

test("the first picture has no address of its own", async () => {
  expect(await encodeAddress(deltaOf(base, base))).toBe("");
  expect(await decodeAddress("")).toEqual({ kind: "none" });
});

test("an address of the time when there was one period at most still opens, and what overlaps in one is merged", async () => {
  const february = { from: "2024-02-01", to: "2024-02-29" };
  const old = { filter: { kinds: ["case"], period: february } } as unknown as AddressDelta;
  const [, text] = (await encodeAddress(old)).split(".");
  for (const hash of [`#2.${text}`, `#3.${text}`, `#4.${text}`]) {
    const delta = { filter: { kinds: ["case"], periods: [february] } };
    expect(await decodeAddress(hash), hash).toEqual({ kind: "view", delta });
  }
  const twice = { filter: { periods: [{ from: "2024-02-10", to: "2024-03-31" }, february] } };
  const merged = { filter: { periods: [{ from: "2024-02-01", to: "2024-03-31" }] } };
  expect(await decodeAddress(await encodeAddress(twice))).toEqual({ kind: "view", delta: merged });
});

test("addresses of versions 1 and 2 still open, and what is written is of version 3", async () => {
  const one = "#1.q1YqTs1JTS5JTVGyUkpU0lHKzU9JVbJSyk0sUKoFAA";
  expect(await decodeAddress(one)).toEqual({ kind: "view", delta: { selected: "a", mode: "map" } });
  const two = "#2.q1YqTs1JTS5JTVGyUkpU0lFKy8wpSS1SsqpWKkgtysxPAbHSivJzlayUjAyMTHQNjHQNDJV0lErykUSMLJVqa2sB";
  const filter = { periods: [{ from: "2024-02-01", to: "2024-02-29" }] };
  expect(await decodeAddress(two)).toEqual({ kind: "view", delta: { selected: "a", filter } });
  expect(await encodeAddress({ mode: "flows" })).toMatch(/^#3\./);
});

test("an address of a newer program is told from a broken one", async () => {
  expect(await decodeAddress("#5.abcdef")).toEqual({ kind: "newer" });
  expect(await decodeAddress("#somewhere")).toEqual({ kind: "broken" });
});

test("an address that is cut off anywhere is broken, never half a view", async () => {
  const hash = await encodeAddress(deltaOf({ ...base, selected: "a", mode: "map", nodes: [...base.nodes, "c"] }, base));
  for (let length = 2; length < hash.length; length++) {
    expect((await decodeAddress(hash.slice(0, length))).kind).toBe("broken");
  }
});

test("an address with something unknown in it is broken", async () => {
  const hash = await encodeAddress({ unheard: "of" } as never);
  expect(await decodeAddress(hash)).toEqual({ kind: "broken" });
});

test("what the graph does not hold is left out of the view", () => {
  const view = { ...EMPTY_VIEW, nodes: ["a", "gone"], edges: [{ from: "a", type: "TO", id: "e" }], selected: "gone" };
  expect(withoutMissing(view, ["gone", "e"])).toMatchObject({ nodes: ["a"], edges: [], selected: null });
});

test("an address of more marks than a picture holds can be read, so that the cut can be said", async () => {
  const nodes = Array.from({ length: 10_400 }, (_, index) => `place:${index}`);
  const read = await decodeAddress(await encodeAddress({ nodes }));
  expect(read).toEqual({ kind: "view", delta: { nodes } });
});

test("what an address adds and the first picture already holds is held once", () => {
  const a = node("a");
  const b = node("b");
  const first = viewOf([a, b], [edge("ROUTE", "a", "b")]);
  const [held] = first.edges;
  const view = applyDelta(first, { nodes: ["b", "c"], edges: [["a", "ROUTE", held?.id ?? ""]] });
  expect(view.nodes).toEqual(["a", "b", "c"]);
  expect(view.edges).toEqual(first.edges);
});

test("the address of a saved view says what is selected on it, and without that is short", async () => {
  const picture = { ...EMPTY_VIEW, nodes: ["a"] };
  expect(await savedAddress("abc_-1", picture)).toBe("#v.abc_-1");
  for (const chosen of [{ selected: "a" }, { several: ["a", "b"] }]) {
    const hash = await savedAddress("abc_-1", { ...picture, ...chosen });
    expect(await decodeAddress(hash)).toEqual({ kind: "saved", id: "abc_-1", chosen });
    expect(await decodeAddress(hash.slice(0, -3)), "cut off, it is the view").toMatchObject({
      id: "abc_-1",
      chosen: {},
    });
  }
});
