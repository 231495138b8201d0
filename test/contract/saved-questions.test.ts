import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSample } from "../../server/samples/index.ts";
import { bundledQueries } from "../../server/queries/index.ts";
import { answersFile, askAll, samples, type Answer } from "./answers/ask-all.ts";
import { openSubject, subjectNames, type Subject } from "./subjects.ts";
import { removeAll } from "./written/written-case.ts";

/** `npm run answers` writes them anew. */
const recorded = JSON.parse(readFileSync(answersFile, "utf8")) as Record<string, Answer>;
const questions = await bundledQueries();

test("an answer is written down for every saved question, and none is empty", () => {
  expect(Object.keys(recorded)).toEqual(questions.map(({ name }) => name));
  expect(Object.entries(recorded).filter(([, { rows }]) => rows.length === 0)).toEqual([]);
});

describe.each(subjectNames)("on %s", (name) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await openSubject(name);
  });
  afterAll(() => subject.close());

  describe.each(samples)("with the sample %s", (sample) => {
    let answers: Record<string, Answer>;
    beforeAll(async () => {
      await loadSample(subject.database, sample);
      answers = await askAll(subject.database, sample);
    });
    afterAll(() => removeAll(subject.database));

    test.each(questions.filter((each) => each.sample === sample))("$name says what is written down", (question) => {
      expect(answers[question.name]).toEqual(recorded[question.name]);
    });
  });
});
