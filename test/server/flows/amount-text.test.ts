import { expect, test } from "vitest";
import { amountText, figureText, listed, periodText } from "../../../server/flows/amount-text.ts";

test.each([
  [{ amount: 814, amountTo: null, relation: "exact", unit: "kg" }, "814 kg"],
  [{ amount: 20_970, amountTo: null, relation: "exact", unit: "kg" }, "20.97 t"],
  [{ amount: 800, amountTo: null, relation: "at_least", unit: "kg" }, "at least 800 kg"],
  [{ amount: 143.5, amountTo: 145, relation: "range", unit: "kg" }, "143.5 to 145 kg"],
  [{ amount: 943.5, amountTo: 945, relation: "about", unit: "kg" }, "about 943.5 to 945 kg"],
  [{ amount: 14, amountTo: null, relation: "exact", unit: "count" }, "14"],
  [{ amount: 35_000, amountTo: null, relation: "exact", unit: "EUR" }, "35,000 euros"],
] as const)("%j is told as %s", (figure, text) => {
  expect(amountText(figure)).toBe(text);
});

test("goods stand in a sentence by their name, an abbreviation as it is", () => {
  const figure = { amount: 25, amountTo: null, relation: "exact", unit: "blotters" } as const;
  expect(figureText(figure, "LSD")).toBe("25 blotters of LSD");
  expect(figureText({ ...figure, unit: "count" }, "Firearms")).toBe("25 firearms");
});

test("a period is told as short as it can be exactly", () => {
  expect(periodText("2024-01-01", "2024-12-31")).toBe("2024");
  expect(periodText("2024-02-01", "2024-02-29")).toBe("2024-02");
  expect(periodText("2024-02-01", "2024-02-28")).toBe("2024-02-01 to 2024-02-28");
  expect(periodText("2024-02-08", "2024-02-08")).toBe("2024-02-08");
});

test("a long list names its first ones and counts the rest", () => {
  expect(listed(["a"])).toBe("a");
  expect(listed(["a", "b", "c", "d"])).toBe("a, b, c and d");
  expect(listed(["a", "b", "c", "d", "e"])).toBe("a, b, c and 2 more");
});
