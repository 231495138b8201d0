import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { SavedQuery } from "../../contract/queries.ts";
import { MOST_GIVEN, type AddressDelta } from "./address-schema.ts";
import type { QuestionChoice } from "./find-questions.ts";
import type { FormTexts } from "./question-values.ts";

/** What of the questions is in front: their list, the form of one, or the one that is written. */
type QuestionsPart = "list" | "question" | "writing";

interface QuestionDesk {
  /** The questions are in front of the statements. */
  isOpen: boolean;
  part: QuestionsPart;
  /** Which of them the list shows. */
  choice: QuestionChoice;
  /** Name of the question whose form is open or was open last. */
  name: string | null;
  /** What came to the front by a press is to take the keyboard, once it is there. */
  isCalled: boolean;
  /** What somebody filled in, by the question's name. They last as long as the page. */
  given: Readonly<Record<string, FormTexts>>;
  /** The question that was asked last: its answer stands under its form. */
  asked: string | null;
}

export const questionDesk = createStore<QuestionDesk>(() => ({
  isOpen: false,
  part: "list",
  choice: { text: "", group: null },
  name: null,
  isCalled: false,
  given: {},
  asked: null,
}));

export function useQuestionDesk<T>(select: (desk: QuestionDesk) => T): T {
  return useStore(questionDesk, select);
}

/** Brings the questions to the front as they were left. */
export const showQuestions = (): void => questionDesk.setState({ isOpen: true });

/** Brings the statements to the front. */
export const showStatements = (): void => questionDesk.setState({ isOpen: false });

export const showQuestionList = (): void => questionDesk.setState({ isOpen: true, part: "list", isCalled: true });

/** The question that is being written. */
export const showWriting = (): void => questionDesk.setState({ isOpen: true, part: "writing", isCalled: true });

/** The keyboard is where it belongs. */
export const callAnswered = (): void => questionDesk.setState({ isCalled: false });

/** The form of a question, with what it holds already or with this. */
export function showQuestion(name: string, given?: FormTexts): void {
  if (given !== undefined) giveTexts(name, given);
  questionDesk.setState({ isOpen: true, part: "question", name, isCalled: true });
}

export function giveTexts(name: string, texts: FormTexts): void {
  questionDesk.setState(({ given }) => ({ given: { ...given, [name]: texts } }));
}

/** Back to its example. */
export function forgetTexts(name: string): void {
  questionDesk.setState(({ given }) => ({
    given: Object.fromEntries(Object.entries(given).filter(([other]) => other !== name)),
  }));
}

/** What the address says of the questions; undefined: they are not in front. */
export function questionInAddress(): AddressDelta["question"] {
  const { isOpen, part, name, given } = questionDesk.getState();
  if (!isOpen) return undefined;
  if (part !== "question" || name === null) return {};
  return { name, ...(given[name] !== undefined && { given: fitting(given[name]) }) };
}

/** Whether the address says the same of both. */
export const saysSame = (one: QuestionDesk, other: QuestionDesk): boolean =>
  one.isOpen === other.isOpen && one.part === other.part && one.name === other.name && one.given === other.given;

/** What an address said, brought to the front; without a word of them the statements are there. */
export function followQuestion(question: AddressDelta["question"]): void {
  if (question === undefined) showStatements();
  else if (question.name === undefined) showQuestionList();
  else showQuestion(question.name, question.given);
  callAnswered();
}

/** The address of a question alone, filled in like this. */
export function deltaOfQuestion({ name }: Pick<SavedQuery, "name">, given: FormTexts): AddressDelta {
  return { panel: "cypher", question: { name, given: fitting(given) } };
}

/** What an address takes of it. */
const fitting = (texts: FormTexts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= MOST_GIVEN));
