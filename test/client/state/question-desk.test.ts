import { beforeEach, expect, test } from "vitest";
import { decodeAddress, encodeAddress } from "../../../client/state/address.ts";
import {
  deltaOfQuestion,
  followQuestion,
  forgetTexts,
  giveTexts,
  questionDesk,
  questionInAddress,
  showQuestion,
  showQuestionList,
  showQuestions,
  showStatements,
} from "../../../client/state/question-desk.ts";

beforeEach(() => questionDesk.setState({ isOpen: false, part: "list", name: null, given: {}, asked: null }));

test("the address names the question in front and what its form holds", () => {
  expect(questionInAddress()).toBeUndefined();
  showQuestionList();
  expect(questionInAddress()).toEqual({});
  showQuestion("ways-into-a-place");
  expect(questionInAddress()).toEqual({ name: "ways-into-a-place" });
  giveTexts("ways-into-a-place", { place: "place:lyon", limit: "" });
  expect(questionInAddress()).toEqual({ name: "ways-into-a-place", given: { place: "place:lyon", limit: "" } });
  forgetTexts("ways-into-a-place");
  expect(questionInAddress()).toEqual({ name: "ways-into-a-place" });
  showStatements();
  expect(questionInAddress()).toBeUndefined();
});

test("questions come back to the front as they were left", () => {
  showQuestion("one-voice");
  showStatements();
  showQuestions();
  expect(questionInAddress()).toEqual({ name: "one-voice" });
});

test("a link opens the question with its values, as an address of its own version", async () => {
  const hash = await encodeAddress(deltaOfQuestion({ name: "own:ports" }, { place: "place:le-havre" }));
  expect(hash).toMatch(/^#4\./);
  const address = await decodeAddress(hash);
  expect(address).toEqual({
    kind: "view",
    delta: { panel: "cypher", question: { name: "own:ports", given: { place: "place:le-havre" } } },
  });
  if (address.kind === "view") followQuestion(address.delta.question);
  expect(questionDesk.getState()).toMatchObject({
    isOpen: true,
    part: "question",
    name: "own:ports",
    given: { "own:ports": { place: "place:le-havre" } },
  });
});

test("an address without a question brings the statements back, and stays one that older programs read", async () => {
  showQuestion("one-voice");
  followQuestion(undefined);
  expect(questionInAddress()).toBeUndefined();
  expect(await encodeAddress({ panel: "cypher" })).toMatch(/^#3\./);
});

test("a text that is too long for an address is left out of it", () => {
  showQuestion("one-voice", { words: "x".repeat(1001), limit: "10" });
  expect(questionInAddress()).toEqual({ name: "one-voice", given: { limit: "10" } });
});
