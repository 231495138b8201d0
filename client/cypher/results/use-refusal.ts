import { GuardRule } from "../../../contract/cypher.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useProblem, type ProblemWords } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { objectionWords } from "../../text/objection-words.ts";

/** What the guard refuses is worded as the editor words it. */
export function useRefusal(problem: ApiProblem): ProblemWords {
  const { language } = useWords();
  const words = useProblem(problem);
  const { values, hint } = problem;
  const rule = GuardRule.safeParse(values["rule"]);
  if (problem.code !== "query_rejected" || !rule.success) return words;
  const objection = {
    rule: rule.data,
    sentence: problem.message,
    start: 0,
    end: 0,
    values,
    ...(hint !== undefined && { hint }),
  };
  return { ...words, hint: undefined, ...objectionWords(objection, language) };
}
