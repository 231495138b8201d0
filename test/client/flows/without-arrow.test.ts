import { expect, test } from "vitest";
import { toldCases } from "../../../client/flows/without-arrow.ts";
import { countNote } from "../../../client/flows/map/legend.ts";
import { english } from "../graph/samples.ts";
import { at, flow, flowsAnswer, nowhere } from "./samples.ts";

const places = [at("spain", -3, 40), at("lyon", 4.8, 45.7), nowhere("somewhere")];
const askedOf = (ids: string[], cut = 0) => ({ body: { cases: ids }, cut, cases: ids.length + cut });
const answer = flowsAnswer([flow("spain", "lyon", ["a", "b"]), flow("spain", "somewhere", ["b", "c"])], places, {
  incomplete: [
    { case: "d", lacks: "origin" },
    { case: "e", lacks: "goods" },
    { case: "f", lacks: "question" },
  ],
});

test("every case that was asked for has an arrow or stands in one list, and the counts add up", () => {
  const told = toldCases(answer, askedOf(["a", "b", "c", "d", "e", "f", "g"], 3), "auto");
  expect(told.lists).toEqual([
    { reason: "origin", cases: ["d"] },
    { reason: "goods", cases: ["e"] },
    { reason: "nowhere", cases: ["c"] },
    { reason: "folded", cases: ["f", "g"] },
  ]);
  expect([told.cases, told.without]).toEqual([10, 5]);
  expect(told.homeless.map(({ id }) => id)).toEqual(["somewhere"]);
  expect(countNote(told, english)).toBe("10 cases, 5 of them without an arrow. Their days: 8 Feb 2024.");
});

test("where more cases are there than were read, those missing are not said to be folded", () => {
  const told = toldCases({ ...answer, isCut: true }, askedOf(["a", "b", "g"]), "place");
  expect(told.lists).toEqual([{ reason: "unread", cases: ["g"] }]);
});
