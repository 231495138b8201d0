import { expect, test } from "vitest";
import { countriesOf, wholeCases } from "../../../../client/graph/flows/merge-flows.ts";
import { flow, flowsAnswer } from "../../flows/samples.ts";
import { place } from "../samples.ts";

test("a group of islands stands for itself, apart from the country that it belongs to", () => {
  const nodes = [
    place("france", {}, { kind: "country" }),
    place("antilles", { placeKind: "island-group" }, { kind: "area" }),
    place("martinique", { placeKind: "overseas-territory" }, { kind: "country" }),
    place("lyon", {}, { kind: "district" }),
  ];
  const within = { antilles: ["france"], martinique: ["antilles", "france"], lyon: ["france"], france: [] };
  const countryOf = countriesOf(flowsAnswer([], nodes, { within }));
  expect(Object.keys(within).map(countryOf)).toEqual(["antilles", "martinique", "france", "france"]);
});

test("a case belongs to flows drawn as one only where all its ways do", () => {
  const flows = [flow("spain", "lyon", ["a", "b"]), flow("spain", "savoie", ["a"]), flow("spain", "paris", ["b"])];
  const answer = flowsAnswer(flows, []);
  const parts = flows.slice(0, 2);
  const cases = ["a", "b"].map((id) => ({ id, status: "reported" as const }));
  expect(wholeCases({ parts, cases }, answer)).toEqual(["a"]);
});
