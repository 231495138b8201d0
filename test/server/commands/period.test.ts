import { expect, test } from "vitest";
import { FlowsBody } from "../../../contract/flows.ts";
import { HypothesesBody } from "../../../contract/hypotheses.ts";
import { RoutesBody } from "../../../contract/routes.ts";
import { periodOf } from "../../../server/commands/period.ts";

test("a period is written as a year, a month, a day, or as two of them", () => {
  expect(periodOf("2024")).toEqual({ from: "2024-01-01", to: "2024-12-31" });
  expect(periodOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(periodOf("2024-02-08")).toEqual({ from: "2024-02-08", to: "2024-02-08" });
  expect(periodOf("2023-11..2024-02-03")).toEqual({ from: "2023-11-01", to: "2024-02-03" });
});

test("what is no period is refused with how to write one", () => {
  for (const written of [
    "",
    "last spring",
    "2024-2",
    "2024..",
    "2024-02-01..soon",
    "2024-13",
    "2023-02-29",
    "2024-01..2024-02..2024-03",
  ]) {
    expect(() => periodOf(written)).toThrow("is no period");
  }
});

test.each([
  ["routes", RoutesBody],
  ["flows", FlowsBody],
  ["hypotheses", HypothesesBody],
])("a period that ends before it begins is refused: %s", (_what, body) => {
  const asked = (from: string, to: string) => body.safeParse({ periods: [{ from, to }] }).success;
  expect(asked("2024-02-01", "2024-02-01")).toBe(true);
  expect(asked("2024-02-02", "2024-02-01")).toBe(false);
});
