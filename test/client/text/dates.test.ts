import { expect, test } from "vitest";
import { caseDate, dateWords, intervalWords, momentWords } from "../../../client/text/dates.ts";

test.each([
  ["2024-02-08", "2024-02-08", "8 Feb 2024"],
  ["2024-02-01", "2024-02-29", "Feb 2024"],
  ["2023-02-01", "2023-02-28", "Feb 2023"],
  ["2024-02-01", "2024-02-28", "1–28 Feb 2024"],
  ["2022-10-11", "2022-10-12", "11–12 Oct 2022"],
  ["2024-02-20", "2024-03-10", "20 Feb – 10 Mar 2024"],
  ["2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"],
  ["2024-01-01", "2024-12-31", "2024"],
  ["2020-01-01", "2022-12-31", "2020–2022"],
  ["2024-01-01", "2024-03-31", "Jan – Mar 2024"],
  ["2023-09-05", "2023-09-05", "5 Sep 2023"],
])("%s to %s reads %s", (from, to, words) => {
  expect(intervalWords(from, to, "en")).toBe(words);
});

test("no date reads undated", () => {
  expect(intervalWords(null, null, "en")).toBe("undated");
  expect(dateWords(null, "fr")).toBe("sans date");
});

test("days that differ are alternatives, not a span", () => {
  const facts = { dateFrom: "2024-02-06", dateTo: "2024-02-08", days: ["2024-02-08", "2024-02-06"] };
  expect(caseDate(facts, "en")).toBe("6 or 8 Feb 2024");
  expect(caseDate(facts, "fr")).toBe("6 ou 8 févr. 2024");
  expect(caseDate({ ...facts, days: ["2024-01-31", "2024-02-08"] }, "en")).toBe("31 Jan or 8 Feb 2024");
});

test("one disputed day does not hide the interval", () => {
  expect(caseDate({ dateFrom: "2024-02-06", dateTo: "2024-02-08", days: ["2024-02-06"] }, "en")).toBe("6–8 Feb 2024");
});

test("a moment that another tool wrote in its own way stays as it is", () => {
  expect(momentWords("2026-03-01T08:05:00.000Z", "en")).toBe("1 Mar 2026, 08:05");
  expect(momentWords("last week", "en")).toBe("last week");
  expect(momentWords("", "fr")).toBe("");
});
