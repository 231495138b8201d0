import { expect, test } from "vitest";
import { fold } from "../../../server/imports/index.ts";
import { searchText } from "../../../server/imports/search-text.ts";

test.each([
  ["Évry", "evry"],
  ["A Coruña", "a coruna"],
  ["Łódź", "lodz"],
  ["Straße", "strasse"],
  ["Œuilly", "oeuilly"],
  ["Tromsø", "tromso"],
  ["L’Haÿ-les-Roses", "l hay les roses"],
  ["  Saint--Denis (93) ", "saint denis 93"],
])("%s is searched as %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("folding a folded text changes nothing", () => {
  expect(fold(fold("Œuilly-l’Évêque"))).toBe(fold("Œuilly-l’Évêque"));
});

test("names that fold to the same are held once", () => {
  expect(searchText(["Hyères", "hyeres", "Hyères-les-Palmiers"])).toBe("hyeres hyeres les palmiers");
});
