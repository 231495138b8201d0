import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { z } from "zod";
import type { QueryContentBody } from "../../contract/own-queries.ts";
import { QueryParameter, type QueryCategory, type SavedQuery } from "../../contract/queries.ts";
import type { SampleId } from "../../contract/sample-id.ts";
import type { ApiProblem } from "../api/problem.ts";
import { isSameList } from "../graph/same-list.ts";
import { askBeforeLeaving } from "./ask-before-leaving.ts";
import { draftValue, type ParameterDraft } from "./parameter-drafts.ts";
import { keptText, textOf } from "./question-values.ts";

/** What somebody writes of one parameter, as it stands in the form. */
export interface ParameterText {
  type: QueryParameter["type"];
  required: boolean;
  /** Taken where nothing is filled in. */
  default: string;
  about: string;
  aboutFr: string;
  example: string;
}

/** A question that is being written. */
export interface QuestionDraft {
  /** What is changed, and the version its author saw; null: a new question. */
  edits: { name: string; version: number } | null;
  category: QueryCategory | null;
  title: string;
  question: string;
  about: string;
  titleFr: string;
  questionFr: string;
  aboutFr: string;
  statement: string;
  /** By name. What the statement does not use any more is kept, for it may come back. */
  parameters: Readonly<Record<string, ParameterText>>;
  /** Those that it uses, in the order of the form. */
  used: readonly string[];
  sample: SampleId;
}

interface Drafting {
  draft: QuestionDraft | null;
  /** As it was opened: what stands there still needs no question before the page is left. */
  opened: QuestionDraft | null;
  /** Why it could not be saved. */
  problem: ApiProblem | null;
  isSaving: boolean;
}

export const drafting = createStore<Drafting>(() => ({ draft: null, opened: null, problem: null, isSaving: false }));

export function useDrafting<T>(select: (state: Drafting) => T): T {
  return useStore(drafting, select);
}

drafting.subscribe((state) => askBeforeLeaving("question", isWritten(state)));

/** Whether there is anything to lose. */
export const isWritten = ({ draft, opened }: Pick<Drafting, "draft" | "opened">): boolean =>
  draft !== null && JSON.stringify({ ...draft, used: [] }) !== JSON.stringify({ ...opened, used: [] });

export const openQuestionDraft = (draft: QuestionDraft, opened: QuestionDraft | null = draft): void =>
  drafting.setState({ draft, opened, problem: null });

export const dropQuestionDraft = (): void => drafting.setState({ draft: null, opened: null, problem: null });

export function writeDraft(more: Partial<QuestionDraft>): void {
  drafting.setState(({ draft }) => (draft === null ? {} : { draft: { ...draft, ...more } }));
}

/** The parameters that its statement uses, as a check told them. */
export function writeUsed(used: readonly string[]): void {
  if (!isSameList(used, drafting.getState().draft?.used ?? [])) writeDraft({ used });
}

export function writeParameter(name: string, more: Partial<ParameterText>): void {
  drafting.setState(({ draft }) => {
    if (draft === null) return {};
    const parameters = { ...draft.parameters, [name]: { ...parameterOf(draft, name), ...more } };
    return { draft: { ...draft, parameters } };
  });
}

const NEW_PARAMETER: ParameterText = {
  type: "text",
  required: true,
  default: "",
  about: "",
  aboutFr: "",
  example: "",
};

export const parameterOf = ({ parameters }: Pick<QuestionDraft, "parameters">, name: string): ParameterText =>
  parameters[name] ?? NEW_PARAMETER;

/** A new question of a statement, with what stands in its tab as the example. */
export function draftOfStatement(
  statement: string,
  values: Readonly<Record<string, ParameterDraft>> = {},
): QuestionDraft {
  const entries = Object.entries(values).map(([name, value]): [string, ParameterText] => {
    const type = typeOf(value);
    return [name, { ...NEW_PARAMETER, type, example: type === value.type ? value.text.trim() : "" }];
  });
  return {
    edits: null,
    category: null,
    title: "",
    question: "",
    about: "",
    titleFr: "",
    questionFr: "",
    aboutFr: "",
    statement,
    parameters: Object.fromEntries(entries),
    used: [],
    sample: "story",
  };
}

const QueryParameterType = QueryParameter.shape.type;

/** What a form can ask for; of other values it asks for a text. */
function typeOf({ type }: ParameterDraft): QueryParameter["type"] {
  return QueryParameterType.safeParse(type).data ?? "text";
}

/** What a question says, to be changed. */
export function draftOfQuestion({ name, own, parameters, example, ...query }: SavedQuery): QuestionDraft {
  return {
    edits: own === null ? null : { name, version: own.version },
    category: query.category,
    title: query.title,
    question: query.question,
    about: query.about,
    titleFr: query.titleFr ?? "",
    questionFr: query.questionFr ?? "",
    aboutFr: query.aboutFr ?? "",
    statement: query.statement,
    parameters: Object.fromEntries(
      parameters.map(({ name: each, type, required, default: fallback, about, aboutFr }) => [
        each,
        {
          type,
          required,
          default: textOf(type, fallback),
          about,
          aboutFr: aboutFr ?? "",
          example: textOf(type, example[each] ?? null),
        },
      ]),
    ),
    used: parameters.map(({ name: each }) => each),
    sample: query.sample,
  };
}

/** What is sent of a draft: only the parameters that its statement uses. */
export function contentOf(draft: QuestionDraft): z.input<typeof QueryContentBody> {
  const asked = draft.used.map((name) => ({ name, ...parameterOf(draft, name) }));
  const { category, title, question, about, titleFr, questionFr, aboutFr, statement, sample } = draft;
  return {
    category,
    title,
    question,
    about,
    titleFr,
    questionFr,
    aboutFr,
    statement,
    sample,
    parameters: asked.map(({ name, type, required, ...texts }) => ({
      name,
      type,
      required,
      default: required ? null : defaultOf(type, texts.default),
      about: texts.about,
      aboutFr: texts.aboutFr,
    })),
    example: Object.fromEntries(asked.map(({ name, type, example }) => [name, keptText(type, example)])),
  };
}

/** What is no number is sent as it is: the server says what is wrong with it. */
function defaultOf(type: QueryParameter["type"], text: string): string | number | null {
  if (text.trim() === "") return null;
  if (type !== "number") return keptText(type, text);
  const read = draftValue({ type, text });
  return "value" in read && typeof read.value === "number" ? read.value : text;
}
