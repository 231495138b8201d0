import { expect, test } from "vitest";
import type { SeizedAmount } from "../../../contract/slice.ts";
import { amountWords, caseWhat } from "../../../client/text/amounts.ts";
import { caseFile } from "../graph/samples.ts";

function taken(amount: number, more: Partial<SeizedAmount> = {}): SeizedAmount {
  return {
    id: `rel:${amount}`,
    commodity: "commodity:cannabis-resin",
    name: "Cannabis resin",
    amount,
    amountTo: null,
    relation: "exact",
    unit: "kg",
    alternativeTo: null,
    ...more,
  };
}
const what = (more: Parameters<typeof caseFile>[1], language: "en" | "fr" = "en") =>
  caseWhat(caseFile("case:x", more).case!, language);

test.each([
  [taken(83, { relation: "at_least" }), "≥ 83 kg"],
  [taken(34, { relation: "about" }), "≈ 34 kg"],
  [taken(143.5, { amountTo: 145, relation: "range" }), "143.5–145 kg"],
  [taken(10693), "10.69 t"],
  [taken(35000, { unit: "EUR" }), "€ 35,000"],
  [taken(14, { unit: "count" }), "14"],
])("an amount keeps the reservation of its record", (amount, words) => {
  expect(amountWords(amount, "en")).toBe(words);
});

test("two figures of one load are alternatives with one unit", () => {
  const main = taken(814);
  const other = taken(800, { relation: "at_least", alternativeTo: main.id });
  expect(what({ seized: [main, other] })).toBe("≥ 800 or 814 kg cannabis resin");
  expect(what({ seized: [main, other] }, "fr")).toBe("≥ 800 ou 814 kg de résine de cannabis");
});

test("what was moved is told where it is not what was taken", () => {
  const moved = [{ id: "commodity:cocaine", name: "Cocaine" }];
  expect(what({ seized: [taken(54)], moved })).toBe("cocaine imports; 54 kg resin taken");
});

test.each([
  [taken(83, { name: "Cannabis herb", relation: "at_least" }), "≥ 83 kg d’herbe de cannabis"],
  [taken(2, { name: "Heroin" }), "2 kg d’héroïne"],
  [taken(34, { name: "Synthetic drugs", relation: "about" }), "≈ 34 kg de drogues de synthèse"],
  [taken(3, { name: "Haschich" }), "3 kg de haschich"],
  [taken(900, { name: "LSD", unit: "blotters" }), "900 buvards de LSD"],
  // What is counted is no amount of something, and money is paid in it.
  [taken(14, { name: "Firearms", unit: "count" }), "14 armes à feu"],
  [taken(35000, { name: "Cash", unit: "EUR" }), "35 000 € en espèces"],
])("in French an amount is one of something, elided where the word wants it", (amount, words) => {
  expect(what({ seized: [amount] }, "fr")?.replaceAll("\u202f", " ")).toBe(words);
});

test("in French what was taken beside what was moved is one of something too", () => {
  const moved = [{ id: "commodity:cocaine", name: "Cocaine" }];
  expect(what({ seized: [taken(54)], moved }, "fr")).toBe("import de cocaïne ; 54 kg de résine saisis");
});

test("rival counts stand side by side, in the decimal sign of the language", () => {
  const stated = { what: "cocaine", values: ["7 t", "8.3 t", "9.3 t"] };
  expect(what({ stated })).toBe("7, 8.3 or 9.3 t cocaine");
  expect(what({ stated }, "fr")).toBe("7, 8,3 ou 9,3 t de cocaïne");
});

test("the heaviest load speaks for the case; money and arms do not", () => {
  expect(what({ seized: [taken(35000, { unit: "EUR", name: "Cash" }), taken(5), taken(54)] })).toBe(
    "54 kg cannabis resin",
  );
});

test("a case where nothing was weighed has no such words", () => {
  expect(what({})).toBeNull();
});
