/*
 * What tools ask about the server and its schema, answered here because the engine has no answer, or
 * one in other columns than Neo4j's. YIELD, WHERE and RETURN behind it are left to the engine.
 *
 * To add an answer: one entry in one of the tables, and its case in the test.
 */
import type { ResultRows } from "../../bolt/backend.ts";
import type { Answer, AnswerContext } from "./answer.ts";
import { catalogueAnswers } from "./catalogue.ts";
import { directRows, onlyColumns, remainder, wantedColumns, type Remainder } from "./choose.ts";
import { metaAnswers } from "./meta.ts";
import { readQuestion } from "./question.ts";
import { schemaAnswers } from "./schema.ts";
import { serverAnswers } from "./server.ts";

export type { AnswerContext, ServerFacts } from "./answer.ts";
export { constraints, indexes } from "./schema.ts";

const answers: readonly Answer[] = [...serverAnswers, ...schemaAnswers, ...metaAnswers, ...catalogueAnswers];

/** The rows; or the statement that is still to be run over them; or undefined: the text is not for the server. */
export async function answer(
  text: string,
  context: AnswerContext,
): Promise<{ rows: ResultRows } | { remainder: Remainder } | undefined> {
  const question = readQuestion(text);
  if (!question) return undefined;
  for (const { head, table } of answers) {
    const match = head.exec(question.head);
    if (!match) continue;
    const found = await table(context, match);
    const wanted = wantedColumns(found, question);
    const columns = question.yields || question.rest === "" ? onlyColumns(wanted, question) : undefined;
    return columns ? { rows: directRows(found, columns) } : { remainder: remainder(found, wanted, question) };
  }
  return undefined;
}
