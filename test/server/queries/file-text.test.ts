import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QueryContentBody } from "../../../contract/own-queries.ts";
import { QueryCategory, QueryParameter } from "../../../contract/queries.ts";
import { tidied } from "../../../server/queries/content.ts";
import { toFileText } from "../../../server/queries/file-text.ts";
import { bundledQueries, parseQuery } from "../../../server/queries/load.ts";
import { newName } from "../../../server/queries/names.ts";

describe("the file of a question", async () => {
  test.each(await bundledQueries())("$name that ships is read as the same question", (query) => {
    const { name, own: _own, ...content } = query;
    expect(parseQuery(`${name}.cypher`, toFileText(query), { ships: true })).toEqual(content);
  });

  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(
      "a -- b",
      "x | fr: y",
      '"quoted"',
      String.raw`back\slash`,
      "// title: other",
      "two\nlines",
      "= required",
    ),
  );
  const french = fc.option(words);
  const name = fc.stringMatching(/^[A-Za-z_]\w{0,8}$/);
  const parameter = fc.record({
    name,
    type: fc.constantFrom(...QueryParameter.shape.type.options),
    required: fc.boolean(),
    default: fc.option(words),
    about: words,
    aboutFr: french,
  });
  const question = fc.record({
    category: fc.option(fc.constantFrom(...QueryCategory.options)),
    title: words,
    question: words,
    about: words,
    titleFr: french,
    questionFr: french,
    aboutFr: french,
    parameters: fc.uniqueArray(parameter, { maxLength: 4, selector: (each) => each.name }),
    statement: words,
    example: fc.dictionary(name, words, { maxKeys: 3 }),
    sample: fc.constantFrom("story", "network"),
  });

  test("is read as the same question, whatever a person wrote in it", () => {
    let kept = 0;
    fc.assert(
      fc.property(question, (given) => {
        const { data } = QueryContentBody.safeParse(given);
        if (data === undefined) return;
        // A default that is no number is refused of a number before anything is kept.
        const parameters = data.parameters.map((each) => (each.type === "number" ? { ...each, default: null } : each));
        const content = tidied({ ...data, parameters });
        kept += 1;
        expect(parseQuery("x.cypher", toFileText(content), { ships: false })).toEqual(content);
      }),
      { numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(100);
  });
});

describe("the name of a person's own question", () => {
  test.each([
    ["Ports of a coast", "own:ports-of-a-coast"],
    ["  Œuvre d’Étienne ", "own:oeuvre-d-etienne"],
    ["東京", "own:東京"],
    ["…", "own:question"],
    ["x".repeat(100), `own:${"x".repeat(60)}`],
  ])("after %j is %s", (words, name) => {
    expect(newName(words, new Set())).toBe(name);
  });

  test("is one that no other question has", () => {
    expect(newName("Ports", new Set(["own:ports", "own:ports-2"]))).toBe("own:ports-3");
  });
});
