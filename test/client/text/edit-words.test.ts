import { expect, test } from "vitest";
import { createWords } from "../../../client/text/words.ts";
import { editWords, obstacleWords, warningWords } from "../../../client/text/edit-words.ts";
import { counters } from "../cypher/edits/samples.ts";

const english = createWords("en");
const french = createWords("fr");

const some = counters({ nodesCreated: 1, relationshipsCreated: 2, propertiesSet: 3, labelsRemoved: 1 });

test("counters are a sentence of what is done, and of what was", () => {
  expect(editWords(some, "do", english)).toBe("create 1 node and 2 links, set 3 properties, remove 1 label");
  expect(editWords(some, "did", english)).toBe("created 1 node and 2 links, set 3 properties, removed 1 label");
  expect(editWords(some, "do", french)).toBe("créer 1 nœud et 2 liens, écrire 3 propriétés, retirer 1 étiquette");
  expect(editWords(some, "did", french)).toBe(
    "création de 1 nœud et 2 liens, écriture de 3 propriétés, retrait de 1 étiquette",
  );
});

test("where nothing is counted there is no sentence", () => {
  expect(editWords(counters(), "do", english)).toBeNull();
});

test("a warning is the server's in English, and worded by its rule in French", () => {
  const warning = { rule: "no-name", sentence: "3 nodes have no name.", values: { count: 3, name: "x:1" } } as const;
  expect(warningWords(warning, "en")).toBe("3 nodes have no name.");
  expect(warningWords(warning, "fr")).toBe(
    "3 nœuds n’ont pas de nom\u00a0: aucune recherche ne les trouve\u00a0; le premier est x:1.",
  );
});

test("so is what stands against taking an edit back", () => {
  const obstacle = { why: "gone", name: "Bacalan", sentence: "Bacalan is gone." } as const;
  expect(obstacleWords(obstacle, english)).toBe("Bacalan is gone.");
  expect(obstacleWords(obstacle, french)).toBe("Bacalan n’existe plus.");
});
