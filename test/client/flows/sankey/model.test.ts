import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chainOf } from "../../../../client/flows/sankey/chain.ts";
import { drawnPlaces } from "../../../../client/flows/sankey/drawn-places.ts";
import { sankeyOf, type SankeyModel } from "../../../../client/flows/sankey/model.ts";
import { anyAnswer, answerOf, flowCase } from "./samples.ts";

const WIDE = { columns: 4, rows: 50 };
const room = fc.record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 3, max: 12 }) });
const level = fc.constantFrom("auto" as const, "place" as const, "country" as const);

const names = ({ nodes, links }: SankeyModel) => {
  const kinds = new Map(nodes.map(({ id, kind, places }) => [id, kind === "place" ? places.join("+") : kind]));
  return links.map(({ source, target, cases }) => `${kinds.get(source)} > ${kinds.get(target)}: ${cases.size}`);
};

test("a case runs from its origin past what it names to where its goods were taken, and on to where they were bound", () => {
  const file = flowCase("c", { origins: ["spain"], transits: ["a7"], taken: ["toll"], destinations: ["lyon"] });
  const model = sankeyOf(answerOf([file]), "place", WIDE);
  expect(model.roles).toEqual(["origin", "passed", "taken", "destination"]);
  expect(names(model)).toEqual(["spain > a7: 1", "a7 > toll: 1", "toll > lyon: 1"]);
  expect(model.links.map(({ parts }) => parts.map(({ isTaken, isAfter }) => [isTaken, isAfter]))).toEqual([
    [[false, false]],
    [[true, false]],
    [[false, true]],
  ]);
});

test("what was taken at the destination ends there, and what was taken on the way with nothing told ends on the way", () => {
  const at = flowCase("at", { origins: ["spain"], taken: ["quarter"], destinations: ["town"] });
  const before = flowCase("before", { origins: ["spain"], taken: ["toll"] });
  const wide = flowCase("wide", { origins: ["spain"], taken: ["port"], destinations: ["france"] });
  const answer = answerOf([at, before, wide], {
    within: { quarter: ["town"], port: ["france"] },
    kinds: { france: "country" },
  });
  const model = sankeyOf(answer, "place", WIDE);
  expect(names(model)).toEqual(["spain > port: 1", "spain > toll: 1", "spain > town: 1", "port > france: 1"]);
  expect(model.links.map(({ parts }) => parts[0]?.isTaken)).toEqual([true, true, true, false]);
});

test("what a case does not tell has a row of its own", () => {
  const cases = [
    flowCase("a", { taken: ["toll"] }),
    flowCase("b", { origins: ["spain"] }),
    flowCase("c", { destinations: ["lyon"] }),
    flowCase("d"),
  ];
  expect(names(sankeyOf(answerOf(cases), "place", WIDE))).toEqual([
    "spain > untold: 1",
    "untold > toll: 1",
    "untold > lyon: 1",
    "untold > untold: 1",
  ]);
});

test("between several origins and several destinations nothing says which leads to which", () => {
  const file = flowCase("c", { origins: ["spain", "brazil"], destinations: ["lyon", "paris"] });
  const model = sankeyOf(answerOf([file]), "place", WIDE);
  expect(names(model)).toEqual(["brazil > open: 1", "spain > open: 1", "open > lyon: 1", "open > paris: 1"]);
  expect(model.isRepeated).toBe(true);
  const taken = flowCase("c", { origins: ["spain"], taken: ["x", "y"], destinations: ["lyon", "paris"] });
  const beside = sankeyOf(answerOf([taken]), "place", WIDE);
  expect(beside.links.filter(({ parts }) => parts[0]?.isOpen)).toHaveLength(4);
});

test("a place may be passed by one case, be where another begins, and the end of a third", () => {
  const cases = [
    flowCase("a", { origins: ["x"], transits: ["y"], destinations: ["z"] }),
    flowCase("b", { origins: ["y"], transits: ["z"], destinations: ["x"] }),
    flowCase("c", { origins: ["z"], transits: ["x", "y", "x"], destinations: ["y"] }),
  ];
  const model = sankeyOf(answerOf(cases), "place", WIDE);
  expect(new Set(model.links.flatMap(({ cases: held }) => [...held])).size).toBe(3);
});

test("an inferred end makes the link inferred, and each status is a part of its own", () => {
  const cases = [
    flowCase("a", { origins: ["x"], destinations: ["y"] }),
    flowCase("b", { origins: [{ place: "x", status: "inferred" }], destinations: ["y"] }),
  ];
  const [link] = sankeyOf(answerOf(cases), "place", WIDE).links;
  expect(link?.parts.map(({ status, cases: held }) => [status, held])).toEqual([
    ["inferred", ["b"]],
    ["reported", ["a"]],
  ]);
});

test("origins stand as countries unless every place is asked for, everything as countries where that is asked for", () => {
  const answer = answerOf([flowCase("c", { origins: ["barcelona"], destinations: ["lyon"] })], {
    within: { barcelona: ["catalonia", "spain"], lyon: ["france"] },
    kinds: { spain: "country", france: "country", catalonia: "area" },
  });
  const shown = (chosen: "auto" | "place" | "country") => names(sankeyOf(answer, chosen, WIDE));
  expect(shown("auto")).toEqual(["spain > lyon: 1"]);
  expect(shown("place")).toEqual(["barcelona > lyon: 1"]);
  expect(shown("country")).toEqual(["spain > france: 1"]);
});

test("small rows share one, and what finds no column is counted", () => {
  const cases = [
    ...["a", "b", "c"].map((id) => flowCase(id, { origins: ["big"], destinations: ["lyon"] })),
    flowCase("d", { origins: ["one"], destinations: ["lyon"] }),
    flowCase("e", { origins: ["two"], destinations: ["lyon"] }),
    flowCase("f", { origins: ["three"], transits: ["p", "q"], destinations: ["lyon"] }),
  ];
  const model = sankeyOf(answerOf(cases), "place", { columns: 1, rows: 3 });
  const folded = model.nodes.find(({ kind }) => kind === "others");
  expect(folded?.places).toEqual(["three", "two"]);
  expect([...(folded?.cases.keys() ?? [])]).toEqual(["e", "f"]);
  expect(model.leftOut).toEqual({ passages: 1, cases: 1 });
});

test("no case is lost, none is counted twice in a row or a link, and all links lead to the right", () => {
  fc.assert(
    fc.property(anyAnswer(), level, room, (answer, chosen, space) => {
      const model = sankeyOf(answer, chosen, space);
      const ids = new Set(answer.cases.map(({ id }) => id));
      const columns = new Map(model.nodes.map((node) => [node.id, node.column]));
      expect(new Set(model.links.flatMap(({ cases }) => [...cases]))).toEqual(ids);
      for (const { source, target, cases, parts } of model.links) {
        expect(columns.get(target)).toBeGreaterThan(columns.get(source) ?? Infinity);
        expect(parts.flatMap((part) => part.cases).toSorted()).toEqual([...cases].toSorted());
      }
      for (const node of model.nodes) {
        const reached = model.links.filter(({ source, target }) => source === node.id || target === node.id);
        expect(new Set(reached.flatMap(({ cases }) => [...cases]))).toEqual(new Set(node.cases.keys()));
      }
      const first = model.nodes.filter(({ column }) => column === 0);
      expect(new Set(first.flatMap(({ cases }) => [...cases.keys()]))).toEqual(ids);
    }),
  );
});

test("no place is lost but passages that are counted, and no column has more rows than there is room for", () => {
  fc.assert(
    fc.property(anyAnswer(), level, room, (answer, chosen, space) => {
      const model = sankeyOf(answer, chosen, space);
      const drawn = drawnPlaces(answer, chosen);
      const chains = answer.cases.map((file) => chainOf(file, drawn));
      const told = (isPassed: boolean) =>
        new Set(
          chains.flatMap((chain) =>
            chain
              .filter(({ role }) => (role === "passed") === isPassed)
              .flatMap(({ stops }) => stops.flatMap(({ place }) => place ?? [])),
          ),
        );
      const shown = new Set(model.nodes.flatMap(({ places }) => places));
      for (const place of told(false)) expect(shown).toContain(place);
      const missing = [...told(true)].filter((place) => !shown.has(place));
      expect(missing.length).toBeLessThanOrEqual(model.leftOut.passages);
      for (const column of model.roles.keys()) {
        expect(model.nodes.filter((node) => node.column === column).length).toBeLessThanOrEqual(space.rows);
      }
    }),
  );
});

test("the order in which cases come changes nothing", () => {
  fc.assert(
    fc.property(anyAnswer(12), room, (answer, space) => {
      const turned = { ...answer, cases: answer.cases.toReversed() };
      expect(sankeyOf(turned, "auto", space)).toEqual(sankeyOf(answer, "auto", space));
    }),
  );
});
