import { expect, test } from "vitest";
import { HypothesesBody } from "../../contract/hypotheses.ts";
import { RoutesBody, WhatIfBody } from "../../contract/routes.ts";
import { checkGiven } from "../../server/check-given.ts";
import { bodyOf } from "../../server/commands/given.ts";
import { parse } from "../../server/http/parse.ts";

test.each([
  [{ k: 0 }, "k", "Write 1 or more."],
  [{ k: 51 }, "k", "Write 50 or less."],
  [{ k: 1.5 }, "k", "Write a whole number."],
  [{ k: "five" }, "k", "Write a number."],
  [{ maxKm: 0 }, "maxKm", "Write more than 0."],
  [{ from: "Spain" }, "from", "Write a list."],
  [{ from: [""] }, "from.0", "Write 1 or more characters."],
  [{ via: ["a", "b", "c", "d", "e", "f"] }, "via", "Write 5 or fewer of them."],
  [{ modes: ["ship"] }, "modes.0", "Write one of road, sea, air, rail, post, unknown."],
  [{ dateFrom: "8 February" }, "dateFrom", "Write a day of the calendar as 2024-02-08."],
  [
    { periods: [{ from: "2024-02-30", to: "2024-03-01" }] },
    "periods.0.from",
    "Write a day of the calendar as 2024-02-08.",
  ],
  [{ periods: [{ from: "2024-02-01" }] }, "periods.0.to", "This is missing: write a text."],
  [
    { periods: [{ from: "2024-02-02", to: "2024-02-01" }] },
    "periods.0",
    "This period ends before it begins: write its first day first.",
  ],
  [{ legs: 3, kilometres: 4 }, "", 'Leave out "legs", "kilometres": nothing is called so here.'],
  [7, "", "Write an object."],
])("%j is refused with what to write instead", (given, field, sentence) => {
  const { wrong } = checkGiven(RoutesBody, given);
  expect([wrong?.path.join("."), wrong?.sentence]).toEqual([field, sentence]);
});

test("what fits is given back with what was left out filled in", () => {
  expect(checkGiven(HypothesesBody, { limit: 7 })).toMatchObject({ data: { limit: 7, windowDays: 60 } });
});

test("a request is refused by the name of its field, a command by that of its option", () => {
  expect(() => parse(HypothesesBody, { windowDays: 731 })).toThrow("windowDays: Write 730 or less.");
  const asking = { command: "what-if", options: { "closed.years": "--close-year", question: "--from" } };
  const said = { question: {}, closed: { years: [2020, 12_345] } };
  expect(() => bodyOf(WhatIfBody, said, asking)).toThrow("--close-year: Write 9999 or less.");
  expect(() => bodyOf(WhatIfBody, { question: { k: 0 }, closed: {} }, asking)).toThrow("--from: Write 1 or more.");
});
