import { ApiProblem } from "../api/problem.ts";
import { fill } from "../text/messages.ts";
import { problemWording } from "../text/problem-words.ts";
import type { ScreenWords } from "../text/words.ts";
import { useWords } from "./use-words.ts";

export interface ProblemWords {
  sentence: string;
  hint: string | undefined;
  /** Code and request, for whoever looks it up in the server's log. */
  small: string | undefined;
}

export function useProblem(error: unknown): ProblemWords {
  return problemWords(error, useWords());
}

/** A failure in the language of the screen; one without a wording of ours in the server's English. */
export function problemWords(error: unknown, { language, t }: ScreenWords): ProblemWords {
  if (!(error instanceof ApiProblem)) return { sentence: String(error), hint: undefined, small: undefined };
  const wording = problemWording(error.code, language);
  const values = Object.fromEntries(Object.entries(error.values).map(([name, value]) => [name, String(value)]));
  const request = error.requestId === undefined ? "" : ` · ${t("notice.request", { id: error.requestId })}`;
  return {
    sentence: wording === undefined ? error.message : fill(wording.sentence, values, language),
    hint: wording === undefined ? error.hint : wording.hint,
    small: `${error.code}${request}`,
  };
}
