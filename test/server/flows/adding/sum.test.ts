import { describe, expect, test } from "vitest";
import { addUp } from "../../../../server/flows/adding/sum.ts";
import type { ToldAmount } from "../../../../server/flows/told.ts";
import { amount } from "../small-told.ts";

function sumOf(...figures: Partial<ToldAmount>[]) {
  return addUp(figures.map((said, index) => ({ file: `case:${index}`, amount: amount(said) })));
}

describe("a sum", () => {
  test("of exact amounts is exact and names its cases", () => {
    expect(sumOf({ amount: 262 }, { amount: 360 }).added).toEqual([
      {
        commodity: "resin",
        name: "Cannabis resin",
        unit: "kg",
        amount: 622,
        amountTo: null,
        relation: "exact",
        cases: ["case:0", "case:1"],
      },
    ]);
  });

  test("keeps both bounds of a range", () => {
    const { added } = sumOf({ amount: 143.5, amountTo: 145, relation: "range" }, { amount: 800 });
    expect(added).toMatchObject([{ amount: 943.5, amountTo: 945, relation: "range" }]);
  });

  test("is as inexact as the least exact part of it", () => {
    const about = sumOf({ amount: 143.5, amountTo: 145, relation: "range" }, { amount: 800, relation: "about" });
    expect(about.added).toMatchObject([{ amount: 943.5, amountTo: 945, relation: "about" }]);
    const least = sumOf({ amount: 5, amountTo: 7, relation: "range" }, { amount: 83, relation: "at_least" });
    expect(least.added).toMatchObject([{ amount: 88, amountTo: null, relation: "at_least" }]);
  });

  test("of a range without an upper bound has none", () => {
    expect(sumOf({ amount: 5, relation: "range" }).added).toMatchObject([{ relation: "at_least", amountTo: null }]);
  });

  test("never adds an upper bound to an amount that was there", () => {
    const { added, atMost } = sumOf({ amount: 10 }, { amount: 4, relation: "at_most" });
    expect(added).toMatchObject([{ amount: 10, relation: "exact", cases: ["case:0"] }]);
    expect(atMost.map(({ file }) => file)).toEqual(["case:1"]);
  });

  test("of upper bounds alone is one", () => {
    const { added, atMost } = sumOf({ amount: 10, relation: "at_most" }, { amount: 4, relation: "at_most" });
    expect(added).toMatchObject([{ amount: 14, amountTo: null, relation: "at_most" }]);
    expect(atMost).toEqual([]);
  });

  test("stays apart for other goods and other units", () => {
    const { added } = sumOf({ amount: 1 }, { amount: 2, unit: "blotters" }, { amount: 4, commodity: "cannabis" });
    expect(added.map(({ commodity, unit, amount: sum }) => [commodity, unit, sum])).toEqual([
      ["cannabis", "kg", 4],
      ["resin", "blotters", 2],
      ["resin", "kg", 1],
    ]);
  });
});
