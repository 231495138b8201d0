import { z } from "zod";
import { CypherSummary, type CypherBody } from "../../contract/cypher.ts";
import { Problem } from "../../contract/problems.ts";
import { ApiProblem, problemOf } from "./problem.ts";
import { send } from "./request.ts";

/** Values in the order of the columns, as `TypedValue` of the contract. */
export type CypherRow = readonly unknown[];

/** What an answer brings, in this order: its columns once, rows as they come, a summary at the end. */
export type CypherNews = { columns: readonly string[] } | { rows: readonly CypherRow[] } | { summary: CypherSummary };

type Asked = z.input<typeof CypherBody>;

/**
 * Runs a statement that somebody wrote. Rows are given in the portions in which they arrive, and no more are read from
 * the connection than are asked for, so that the database makes no more either. Leaving the loop, or aborting, ends
 * the work in the database.
 *
 * @throws ApiProblem as any request, also after rows; an aborted run throws the signal's reason.
 */
export async function* runCypher(body: Asked, signal: AbortSignal): AsyncGenerator<CypherNews, void, void> {
  const response = await send({ path: "/cypher/run", body, signal });
  if (!response.ok) throw await problemOf(response);
  if (response.body === null) throw new ApiProblem("unreadable_answer", "The answer is empty.", {});
  const lines = new Lines();
  const reader = response.body.getReader();
  let isWhole = false;
  try {
    for (;;) {
      const { done, value } = await readFrom(reader, signal);
      const news = (done ? lines.rest() : lines.add(value)).map(lineOf);
      const rows = news.flatMap((one) => ("row" in one ? [one.row] : []));
      for (const one of news) if ("columns" in one) yield one;
      if (rows.length > 0) yield { rows };
      for (const one of news) {
        if ("problem" in one) throw new ApiProblem(one.problem.code, one.problem.detail, one.problem);
        if ("summary" in one) {
          isWhole = true;
          yield one;
        }
      }
      if (done) break;
    }
  } finally {
    // The end of a whole answer needs no cancelling; else this closes the connection.
    if (!isWhole) await reader.cancel().catch(() => undefined);
  }
  if (!isWhole) throw new ApiProblem("unreachable", "The connection ended before the answer did.", {});
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readFrom(reader: Reader, signal: AbortSignal): ReturnType<Reader["read"]> {
  try {
    return await reader.read();
  } catch (error) {
    signal.throwIfAborted();
    throw new ApiProblem("unreachable", `The connection broke: ${String(error)}`, {});
  }
}

/** Whole lines of a text that comes in pieces. Cost: O(its length), also where one line comes in many pieces. */
class Lines {
  readonly #decoder = new TextDecoder();
  #begun: string[] = [];

  add(bytes: Uint8Array): string[] {
    const [first = "", ...others] = this.#decoder.decode(bytes, { stream: true }).split("\n");
    this.#begun.push(first);
    const next = others.pop();
    if (next === undefined) return [];
    const whole = [this.#begun.join(""), ...others];
    this.#begun = [next];
    return whole;
  }

  rest(): string[] {
    const last = this.#begun.join("");
    this.#begun = [];
    return last.trim() === "" ? [] : [last];
  }
}

/** Of a row only its form is checked: there may be a hundred thousand, and a value may be anything. */
const Other = z.union([
  z.object({ columns: z.array(z.string()) }),
  z.object({ summary: CypherSummary }),
  z.object({ problem: Problem }),
]);

function lineOf(line: string): z.infer<typeof Other> | { row: CypherRow } {
  const value = parsed(line);
  if (typeof value === "object" && value !== null && "row" in value && Array.isArray(value.row)) {
    return { row: value.row };
  }
  const other = Other.safeParse(value);
  if (!other.success) throw unreadable(other.error.message);
  return other.data;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw unreadable(String(error));
  }
}

const unreadable = (why: string) => new ApiProblem("unreadable_answer", `A line breaks the contract: ${why}`, {});
