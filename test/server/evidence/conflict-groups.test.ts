import { expect, test } from "vitest";
import { groupConflicts, valuesOf, type ConflictPair } from "../../../server/evidence/index.ts";
import { view } from "./graded.ts";

const claims = [view("B3", "france3"), view("B2", "bfmtv"), view("C3", "villes"), view("D3", "site")];

function pair(from: string, to: string, values: string, more: Partial<ConflictPair> = {}): ConflictPair {
  return {
    from: `claim:${from}`,
    to: `claim:${to}`,
    kind: "contradiction",
    what: "date of the seizure",
    handling: "Keep both; never average.",
    values,
    ...more,
  };
}

test("pairs that ask the same are one conflict, with each value once and its claims best first", () => {
  const pairs = [
    pair("france3", "villes", "6 February / 8 February 2024"),
    pair("france3", "bfmtv", "6 February / 8 February 2024"),
  ];
  const [conflict, ...others] = groupConflicts(pairs, claims);
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({ kind: "contradiction", handling: "Keep both; never average." });
  expect(conflict?.sides.map((side) => [side.value, side.claims.map((claim) => claim.id)])).toEqual([
    ["6 February 2024", ["claim:france3"]],
    ["8 February 2024", ["claim:bfmtv", "claim:villes"]],
  ]);
});

test("three values in answer to one question are three sides", () => {
  const more = { kind: "window", what: "cocaine off the Antilles" };
  const pairs = [pair("france3", "bfmtv", "7 t / 8.3 t", more), pair("bfmtv", "villes", "8.3 t / 9.3 t", more)];
  expect(groupConflicts(pairs, claims)[0]?.sides.map((side) => side.value)).toEqual(["7 t", "8.3 t", "9.3 t"]);
});

test("contradictions come before differences that are none", () => {
  const pairs = [
    pair("france3", "villes", "more than 800 kg / 814 kg", { kind: "compatible", what: "weight" }),
    pair("france3", "bfmtv", "6 February / 8 February 2024"),
  ];
  expect(groupConflicts(pairs, claims).map((conflict) => conflict.kind)).toEqual(["contradiction", "compatible"]);
});

test("the order of the pairs does not decide the order of the conflicts", () => {
  const pairs = ["weight", "service", "date"].map((what) => pair("france3", "bfmtv", "a / b", { what }));
  expect(groupConflicts(pairs.toReversed(), claims)).toEqual(groupConflicts(pairs, claims));
});

test("a pair with a claim that is not shown is left out", () => {
  expect(groupConflicts([pair("france3", "unknown", "a / b")], claims)).toEqual([]);
});

test.each([
  ["6 February / 8 February 2024", ["6 February 2024", "8 February 2024"]],
  ["27 July / 26 July 2025", ["27 July 2025", "26 July 2025"]],
  ["30 December 2023 / 1 January 2024", ["30 December 2023", "1 January 2024"]],
  ["Haute-Savoie / Savoie", ["Haute-Savoie", "Savoie"]],
  ["12.3 t to 20.97 t is 70.5 % / printed 74 %", ["12.3 t to 20.97 t is 70.5 %", "printed 74 %"]],
  ["turnover / profits of 2024", ["turnover", "profits of 2024"]],
])("%s are two values", (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});
