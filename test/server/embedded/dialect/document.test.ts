import { expect, test } from "vitest";
import { rules } from "../../../../server/embedded/dialect/index.ts";
import { dialectDocument } from "./document.ts";

test("cypher/DIALECT.md says what the tables say (after a change: npm test -- test/server/embedded/dialect -u)", async () => {
  await expect(dialectDocument()).toMatchFileSnapshot("../../../../cypher/DIALECT.md");
});

test("a refusal of what Neo4j answers names a way out: behind a colon, or as the whole sentence", () => {
  const silent = Object.entries(rules).filter(
    ([, { kind, sentence }]) => kind === "unsupported" && !/: \S|^(Bind|Give|Name|Write)\b/.test(sentence),
  );
  expect(silent.map(([id]) => id)).toEqual([]);
});
