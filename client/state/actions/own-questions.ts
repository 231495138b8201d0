import type { SavedQuery } from "../../../contract/queries.ts";
import {
  changeQuestion,
  createQuestion,
  deleteQuestion,
  duplicateQuestion,
  readQuestionsAgain,
  restoreQuestion,
} from "../../api/ask-questions.ts";
import { checkCypher } from "../../api/check-cypher.ts";
import { ApiProblem } from "../../api/problem.ts";
import { questionWords } from "../../text/saved-question-words.ts";
import { notify } from "../app-store.ts";
import type { CypherTab } from "../cypher-desk.ts";
import { forgetTexts, questionDesk, showQuestion, showQuestionList, showWriting } from "../question-desk.ts";
import {
  contentOf,
  drafting,
  draftOfQuestion,
  draftOfStatement,
  dropQuestionDraft,
  isWritten,
  openQuestionDraft,
  writeUsed,
  type QuestionDraft,
} from "../question-draft.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";

/* People's own questions are in the graph and not in the view: none of this is a step of the view's undo. */

/** Letters of a title that leave room for what is added to it. */
const ROOM = 180;

/** Begins a question with the statement of a tab and its values as the example. */
export function beginQuestion({ statement, parameters }: Pick<CypherTab, "statement" | "parameters">): void {
  begin(draftOfStatement(statement.trim(), parameters));
}

export const beginChange = (query: SavedQuery): void => begin(draftOfQuestion(query));

/** What was being written before is put away, and comes back with the notice's *Bring it back*. */
function begin(draft: QuestionDraft): void {
  const { draft: before } = drafting.getState();
  const isSame = before !== null && before.edits !== null && before.edits.name === draft.edits?.name;
  if (!isSame) {
    putAway();
    openQuestionDraft(draft);
  }
  showWriting();
}

/** Ends the writing without saving. */
export function cancelWriting(): void {
  const name = drafting.getState().draft?.edits?.name;
  putAway();
  if (name === undefined) showQuestionList();
  else showQuestion(name);
}

function putAway(): void {
  const { draft, opened } = drafting.getState();
  if (draft === null) return;
  const isLoss = isWritten({ draft, opened });
  dropQuestionDraft();
  if (!isLoss) return;
  const perform = () => {
    openQuestionDraft(draft, opened);
    showWriting();
  };
  notify({ kind: "done", headline: { key: "questions.discarded" }, undo: { key: "questions.bring-back", perform } });
}

/** One key for one content: what is sent again because its answer was lost is made once. */
const changeKeys = new WeakMap<QuestionDraft, string>();

function changeKeyOf(draft: QuestionDraft): string {
  const key = changeKeys.get(draft) ?? crypto.randomUUID();
  changeKeys.set(draft, key);
  return key;
}

/** Keeps what is written in the graph. Where that fails it stays as it is, and why is said beside it. */
export async function saveQuestion(): Promise<void> {
  const { draft: written, isSaving } = drafting.getState();
  if (written === null || isSaving) return;
  drafting.setState({ isSaving: true, problem: null });
  try {
    const draft = await withUsed(written);
    const body = { ...contentOf(draft), key: changeKeyOf(draft) };
    const { edits } = draft;
    const saved =
      edits === null
        ? await createQuestion(body)
        : await changeQuestion(edits.name, { ...body, version: edits.version });
    await readQuestionsAgain();
    settle(draft, saved);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    drafting.setState({ problem: error });
  } finally {
    drafting.setState({ isSaving: false });
  }
}

/** Who saves at once is faster than the check of what was written: which parameters it uses is asked for first. */
async function withUsed(draft: QuestionDraft): Promise<QuestionDraft> {
  const { parameters } = await checkCypher(draft.statement, {});
  writeUsed(parameters);
  return drafting.getState().draft ?? draft;
}

/** What came to the text while it was sent stays a draft, of the question as it is now. */
function settle(sent: QuestionDraft, saved: SavedQuery): void {
  const { draft } = drafting.getState();
  forgetTexts(saved.name);
  notify({ kind: "done", headline: { key: "questions.kept", values: { title: titleOf(saved) } } });
  if (draft !== null && isWritten({ draft, opened: sent })) {
    const opened = draftOfQuestion(saved);
    openQuestionDraft({ ...draft, edits: opened.edits }, opened);
    return;
  }
  dropQuestionDraft();
  const { isOpen, part } = questionDesk.getState();
  if (isOpen && part === "writing") showQuestion(saved.name);
}

/** Somebody else changed or deleted it meanwhile: what was written here becomes a question of its own. */
export async function saveAsOwnQuestion(): Promise<void> {
  const { draft, opened } = drafting.getState();
  if (draft === null) return;
  const title = currentWords().t("questions.mine", { title: draft.title.slice(0, ROOM) });
  openQuestionDraft({ ...draft, edits: null, title }, opened);
  await saveQuestion();
}

/** The newer one takes the place of what was written here, which comes back with the notice's *Bring it back*. */
export async function openTheirQuestion(): Promise<void> {
  await readQuestionsAgain();
  cancelWriting();
}

/** Brings a question back that somebody deleted while it was changed here, and saves it. */
export async function saveDeletedQuestion(): Promise<void> {
  const name = drafting.getState().draft?.edits?.name;
  if (name === undefined) return;
  const isBack = await work({ key: "work.saving" }, async () => {
    await restoreQuestion(name);
  });
  if (isBack) await saveQuestion();
}

/** A question of one's own like this one, open to be changed. */
export async function duplicate(query: SavedQuery): Promise<void> {
  const title = currentWords().t("questions.copy", { title: titleOf(query).slice(0, ROOM) });
  await work({ key: "work.saving" }, async () => {
    const copy = await duplicateQuestion(query.name, { title, key: crypto.randomUUID() });
    await readQuestionsAgain();
    showQuestion(copy.name);
    notify({ kind: "done", headline: { key: "questions.duplicated", values: { title } } });
  });
}

/** It goes from the list, and comes back with the notice's *Bring it back*. */
export async function removeQuestion(query: SavedQuery): Promise<void> {
  const { name, own } = query;
  if (own === null) return;
  const conflicts: ApiProblem[] = [];
  const isDone = await work({ key: "work.saving" }, async () => {
    try {
      await deleteQuestion(name, own.version);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "query_conflict") throw error;
      conflicts.push(error);
    }
    // Theirs is what is shown now: it can be read before it is deleted.
    await readQuestionsAgain();
  });
  const [problem] = conflicts;
  if (problem !== undefined) return notify({ kind: "problem", problem, again: null });
  if (!isDone) return;
  showQuestionList();
  const undo = { key: "questions.bring-back", perform: () => void bringQuestionBack(name) } as const;
  const headline = { key: "questions.deleted", values: { title: titleOf(query) } } as const;
  notify({ kind: "done", headline, undo, about: name });
}

export async function bringQuestionBack(name: string): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    const query = await restoreQuestion(name);
    await readQuestionsAgain();
    showQuestion(name);
    const headline = { key: "questions.restored", values: { title: titleOf(query) } } as const;
    notify({ kind: "done", headline, about: name });
  });
}

const titleOf = (query: SavedQuery): string => questionWords(query, currentWords().language).title;
