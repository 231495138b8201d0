import { expect, test } from "vitest";
import { splitFlows } from "../../../client/flows/multiples/split-flows.ts";
import { gridFor } from "../../../client/flows/multiples/grid.ts";
import { flow, flowCase, flowsAnswer } from "./samples.ts";

const answer = flowsAnswer(
  [
    flow("spain", "lyon", ["a", ["b", "inferred"]]),
    flow("spain", "paris", ["b", "c"]),
    flow("rotterdam", "paris", ["d"]),
  ],
  [],
  {
    cases: [
      flowCase("a", { dateFrom: "2022-12-30", dateTo: "2023-01-02", commodities: ["resin", "cash"] }),
      flowCase("b", { dateFrom: "2024-02", commodities: ["resin"] }),
      flowCase("c", { dateFrom: null, dateTo: null, commodities: ["cocaine"] }),
      flowCase("d", { dateFrom: "2024-05-01", commodities: [] }),
    ],
  },
);

test("years stand in their order, each case in the one in which it begins, and those without a day last", () => {
  const { parts, rest } = splitFlows(answer, "year");
  expect(parts.map(({ key, cases }) => [key, cases])).toEqual([
    ["2022", 1],
    ["2024", 2],
    ["", 1],
  ]);
  expect(rest).toBeNull();
});

test("a flow keeps only the cases of its part, and is inferred where those are", () => {
  const year = splitFlows(answer, "year").parts[1];
  expect(year?.flows.map(({ to, cases, status }) => [to, cases.map(({ id }) => id), status])).toEqual([
    ["lyon", ["b"], "inferred"],
    ["paris", ["b"], "reported"],
    ["paris", ["d"], "reported"],
  ]);
});

test("a flow tells days, goods and manners of the cases of its part, not of all its cases", () => {
  const stop = (place: string, mode: "sea" | "road" | "unknown", claim: string) => ({
    place,
    type: "FROM",
    relationship: `${place} ${claim}`,
    status: "reported" as const,
    mode,
    confidence: null,
    claims: [claim],
  });
  const told = (id: string, day: string, mode: "sea" | "road", goods: string) =>
    flowCase(id, {
      dateFrom: day,
      dateTo: day,
      commodities: [goods],
      origins: [stop("spain", "unknown", id), stop("brazil", "sea", "another")],
      destinations: [stop("lyon", mode, id)],
    });
  const whole = flow("spain", "lyon", ["a", "b"], {
    modes: ["road", "sea"],
    commodities: ["cocaine", "resin"],
    dateFrom: "2022-05-01",
    dateTo: "2024-05-01",
    claims: ["a", "b"],
  });
  const cases = [told("a", "2022-05-01", "sea", "cocaine"), told("b", "2024-05-01", "road", "resin")];
  const [early, late] = splitFlows(flowsAnswer([whole], [], { cases }), "year").parts.map(({ flows }) => flows[0]);
  expect(early).toMatchObject({ modes: ["sea"], commodities: ["cocaine"], claims: ["a"], dateTo: "2022-05-01" });
  expect(late).toMatchObject({ modes: ["road"], commodities: ["resin"], claims: ["b"], dateFrom: "2024-05-01" });
});

test("goods with most cases come first, and a case with several goods is with each", () => {
  expect(splitFlows(answer, "commodity").parts.map(({ key, cases }) => [key, cases])).toEqual([
    ["resin", 2],
    ["cash", 1],
    ["cocaine", 1],
    ["", 1],
  ]);
});

test("beyond twelve maps the earliest years are counted instead, each case once", () => {
  const years = Array.from({ length: 15 }, (_, index) => 2001 + index);
  const flows = years.map((year) => flow("spain", `p${year}`, [`y${year}`]));
  const also = flow("spain", "again", ["y2001", "y2002"]);
  const cases = years.map((year) => flowCase(`y${year}`, { dateFrom: `${year}-01-01` }));
  const { parts, rest } = splitFlows(flowsAnswer([...flows, also], [], { cases }), "year");
  expect(parts.map(({ key }) => key)).toEqual(years.slice(3).map(String));
  expect(rest).toEqual({ parts: 3, cases: 3 });
});

test("maps beside one another fill the sheet, and a low sheet goes on below", () => {
  expect(gridFor(1, { width: 800, height: 600 }).columns).toBe(1);
  expect(gridFor(4, { width: 800, height: 600 })).toMatchObject({ columns: 2 });
  const low = gridFor(12, { width: 500, height: 200 });
  expect(low.height).toBeGreaterThan(200);
  expect(low.cell.width).toBeGreaterThanOrEqual(150);
});

test("a flow of a part goes on as long as its latest case, one that tells no end included", () => {
  const cases = [
    flowCase("a", { dateFrom: "2024-01-10", dateTo: "2024-02-29" }),
    flowCase("b", { dateFrom: "2024-06-03", dateTo: null }),
    flowCase("c", { dateFrom: "2025-01-01" }),
  ];
  const [year] = splitFlows(flowsAnswer([flow("spain", "lyon", ["a", "b", "c"])], [], { cases }), "year").parts;
  expect(year?.flows[0]).toMatchObject({ dateFrom: "2024-01-10", dateTo: "2024-06-03" });
});
