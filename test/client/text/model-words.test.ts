import { expect, test } from "vitest";
import { modelInWords } from "../../../client/text/model-words.ts";
import { createWords } from "../../../client/text/words.ts";

const NONE = { lost: 0, rerouted: 0, weakened: 0, untouched: 0 };

const told = (counts: Partial<typeof NONE>) =>
  (["en", "fr"] as const).map((language) => modelInWords({ ...NONE, ...counts }, createWords(language)));

test("of one pair of ends what becomes of its best way is said without a count", () => {
  expect(told({})).toEqual(["No way is there to lose.", "Aucun chemin n’est à perdre."]);
  expect(told({ rerouted: 1 })).toEqual([
    "The best way gives way to another one.",
    "Le meilleur chemin cède la place à un autre.",
  ]);
  expect(told({ untouched: 1 })).toEqual(["The best way is untouched.", "Le meilleur chemin est inchangé."]);
});

test("of several, one and many agree with their verbs in both languages", () => {
  expect(told({ lost: 1, rerouted: 1, untouched: 2 })).toEqual([
    "Of 4 best ways, one for each two ends, 1 is lost, 1 gives way to another one, and 2 are untouched.",
    "De 4 meilleurs chemins, un par paire de lieux, 1 est perdu, 1 cède la place à un autre et 2 sont inchangés.",
  ]);
  expect(told({ rerouted: 2, weakened: 2 })).toEqual([
    "Of 4 best ways, one for each two ends, 2 give way to other ones and 2 are less well known.",
    "De 4 meilleurs chemins, un par paire de lieux, 2 cèdent la place à d’autres et 2 sont moins sûrs.",
  ]);
});
