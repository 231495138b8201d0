import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { MOST_FILE, MOST_FILES } from "../../contract/own-queries.ts";
import type { SavedQuery } from "../../contract/queries.ts";
import { importQuestion, readQuestionsAgain } from "../api/ask-questions.ts";
import { ApiProblem } from "../api/problem.ts";

/** Why a file was not imported: what the server says of it, or that it is no file of a question by its size. */
export type Refusal = { file: string; problem: ApiProblem } | { file: string; problem: "too-large" };

/** What became of the files that were given, one by one. */
export interface QuestionImport {
  /** Files looked at so far, and all of them. */
  at: number;
  count: number;
  made: readonly SavedQuery[];
  /** Kept word for word already: no second one was made. */
  known: readonly SavedQuery[];
  refused: readonly Refusal[];
  /** Why the rest was not tried: nobody answers, for one. */
  stopped: ApiProblem | null;
  /** More were given than are taken at once. */
  hasMore: boolean;
}

export const importing = createStore<{ last: QuestionImport | null }>(() => ({ last: null }));

export const useQuestionImport = (): QuestionImport | null => useStore(importing, ({ last }) => last);

export const closeImport = (): void => importing.setState({ last: null });

interface GivenFile {
  name: string;
  size: number;
  text: () => Promise<string>;
}

/** Keeps the questions of files in the graph. Each stands for itself: a bad one does not keep the others out. */
export async function importFiles(given: readonly GivenFile[]): Promise<void> {
  const files = given.slice(0, MOST_FILES);
  if (files.length === 0) return;
  let news: QuestionImport = {
    at: 0,
    count: files.length,
    made: [],
    known: [],
    refused: [],
    stopped: null,
    hasMore: given.length > files.length,
  };
  const show = (more: Partial<QuestionImport>): void => {
    news = { ...news, ...more };
    importing.setState({ last: news });
  };
  for (const [at, file] of files.entries()) {
    show({ at: at + 1 });
    const became = await importOne(file);
    if ("stopped" in became) {
      show(became);
      break;
    }
    show({
      made: [...news.made, ...(became.made ?? [])],
      known: [...news.known, ...(became.known ?? [])],
      refused: [...news.refused, ...(became.refused ?? [])],
    });
  }
  // It is over, also where it stopped before the last one.
  show({ at: news.count + 1 });
  await readQuestionsAgain();
}

export const isImporting = ({ at, count }: QuestionImport): boolean => at <= count;

type Became = Partial<Pick<QuestionImport, "made" | "known" | "refused">> | { stopped: ApiProblem };

/** A file is refused by what stands in it; other failures would meet the next one too. */
const OWN_FAULTS: ReadonlySet<string> = new Set(["query_file_refused", "invalid_request", "query_rejected"]);

async function importOne(file: GivenFile): Promise<Became> {
  const { name, size } = file;
  // What the server would not take need not travel. No character takes more bytes than these.
  if (size > 4 * MOST_FILE) return { refused: [{ file: name, problem: "too-large" }] };
  try {
    const written = await file.text();
    if (written.length > MOST_FILE) return { refused: [{ file: name, problem: "too-large" }] };
    return await importQuestion(name, written);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return OWN_FAULTS.has(error.code) ? { refused: [{ file: name, problem: error }] } : { stopped: error };
  }
}
