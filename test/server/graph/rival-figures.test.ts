import { expect, test } from "vitest";
import { rivalFigures } from "../../../server/graph/rival-figures.ts";

test("each figure stands once, the smallest first whatever its unit", () => {
  const given = [
    { what: "cocaine off the Antilles, February 2024", rivals: "7 t / 8.3 t" },
    { what: "cocaine off the Antilles, February to March 2024", rivals: "nearly 9 t / 7 t" },
    { what: "cocaine off the Antilles, February to March 2024", rivals: "900 kg / 1,200 kg" },
  ];
  expect(rivalFigures(given)).toEqual({
    what: "cocaine off the Antilles",
    values: ["900 kg", "1,200 kg", "7 t", "8.3 t", "nearly 9 t"],
  });
});

test("one question is asked as it stands", () => {
  expect(rivalFigures([{ what: "weight of the resin, in February", rivals: "more than 800 kg / 814 kg" }])?.what).toBe(
    "weight of the resin, in February",
  );
});

test("questions that share no part share their first words", () => {
  const given = [
    { what: "weight of the resin", rivals: "1 t / 2 t" },
    { what: "weight of the herb", rivals: "3 t / 4 t" },
  ];
  expect(rivalFigures(given)?.what).toBe("weight of the");
});

test("days, places and services are no figures", () => {
  expect(
    rivalFigures([
      { what: "date of the seizure", rivals: "6 February / 8 February 2024" },
      { what: "service", rivals: "Haute-Savoie / Savoie" },
    ]),
  ).toBeNull();
});

test("no conflict leaves no figure", () => {
  expect(rivalFigures([])).toBeNull();
});
