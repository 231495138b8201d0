import { expect, test } from "vitest";
import { RoutesBody } from "../../../../contract/routes.ts";
import { admitLegs } from "../../../../server/routes/question/conditions.ts";
import { strengthsOf } from "../../../../server/routes/question/strengths.ts";
import { smallProjection, type SmallLeg } from "../small-projection.ts";

const GOODS = { drugs: [], cocaine: ["drugs"], crack: ["cocaine"], resin: ["drugs"] };

function admitted(
  question: object,
  legs: readonly Omit<SmallLeg, "from" | "to">[],
  goods: Record<string, string[]> = GOODS,
) {
  const projection = smallProjection({
    places: { a: [], b: [] },
    legs: legs.map((leg) => ({ from: "a", to: "b", ...leg })),
    goods,
    methods: { "case:lorry": ["method:lorry"] },
  });
  const asked = RoutesBody.parse({ from: ["a"], to: ["b"], ...question });
  const { legs: rows, ...rest } = admitLegs(asked, projection, strengthsOf(projection, new Set()));
  return { rows: [...rows], ...rest };
}

const on = (dateFrom: string, dateTo: string, id = "case:one") => ({ cases: [{ id, dateFrom, dateTo }] });

test("goods that are asked for may be told by a wider name or as a kind of them, and not as their sister", () => {
  const legs = ["cocaine", "drugs", "crack", "resin"].map((name) => ({ commodities: [name] }));
  expect(admitted({ commodities: ["cocaine"] }, [...legs, {}]).rows).toEqual([1, 1, 1, 0, 0]);
});

test("names of goods that are wider than one another end", () => {
  const ring = { one: ["two"], two: ["one"] };
  expect(admitted({ commodities: ["one"] }, [{ commodities: ["two"] }], ring).rows).toEqual([1]);
});

test("a leg is in a period when one of its cases has a day there; of which no day is told it is in none", () => {
  const legs = [on("2024-02-01", "2024-02-29"), on("2024-03-01", "2024-03-01"), on("2024-01-31", ""), {}];
  expect(admitted({ dateFrom: "2024-02-10", dateTo: "2024-02-20" }, legs).rows).toEqual([1, 0, 1, 0]);
});

test("several periods are a further condition: a case has a day in one of them and in the days asked for", () => {
  const february = { from: "2024-02-01", to: "2024-02-29" };
  const june = { from: "2024-06-01", to: "2024-06-30" };
  const legs = [
    on("2024-02-10", "2024-02-10"),
    on("2024-04-01", "2024-04-02"),
    on("2024-06-30", ""),
    on("2024-02-20", "2024-06-10"),
    {},
  ];
  expect(admitted({ periods: [february, june] }, legs).rows).toEqual([1, 0, 1, 1, 0]);
  expect(admitted({ periods: [february, june], dateFrom: "2024-02-11" }, legs).rows).toEqual([0, 0, 1, 1, 0]);
  expect(admitted({ periods: [february], dateFrom: "2024-03-01" }, legs)).toMatchObject({
    count: 0,
    emptiedBy: "period",
  });
  expect(RoutesBody.safeParse({ periods: [{ from: "2024-02-02", to: "2024-02-01" }] }).success).toBe(false);
});

test("what took the last leg away is named: the first condition that left none", () => {
  const legs = [{ status: "inferred" as const, mode: "sea" as const }];
  expect(admitted({ status: "reported", modes: ["road"] }, legs)).toMatchObject({ count: 0, emptiedBy: "status" });
  expect(admitted({ modes: ["road"] }, legs)).toMatchObject({ emptiedBy: "modes" });
  expect(admitted({ minConfidence: 0.9 }, legs)).toMatchObject({ emptiedBy: "confidence" });
  expect(admitted({ minSources: 2 }, legs)).toMatchObject({ emptiedBy: "sources" });
  expect(admitted({}, [])).toMatchObject({ emptiedBy: "known" });
  expect(admitted({}, legs)).toMatchObject({ count: 1, emptiedBy: null });
});

test("a leg without a confidence that can be used is none, and is counted", () => {
  const legs = [{ confidence: null }, { confidence: -1 }, { confidence: 1.5 }, { confidence: 0 }, { confidence: 1 }];
  expect(admitted({}, legs)).toMatchObject({ rows: [0, 0, 0, 0, 1], unusable: 4 });
});

test("a method is one that a case of the leg used; one that no case used is refused", () => {
  const legs = [on("2024-01-01", "2024-01-01", "case:lorry"), on("2024-01-01", "2024-01-01")];
  expect(admitted({ methods: ["method:lorry"] }, legs).rows).toEqual([1, 0]);
  expect(() => admitted({ methods: ["method:boat"] }, legs)).toThrow("no method method:boat");
});
