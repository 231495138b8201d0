import type { z } from "zod";
import type { Cypher } from "../../contract/slice.ts";
import type { Message } from "../text/messages.ts";
import { answerSize } from "./answer-size.ts";
import { logCypher, type Run } from "./cypher-log.ts";
import { ApiProblem, problemOf } from "./problem.ts";

export interface Ask<Answer extends z.ZodType> {
  path: string;
  /** Sent as JSON; without it the request is a GET. */
  body?: unknown;
  /** POST where there is a body, GET where there is none, unless it says so here. */
  method?: "PUT" | "PATCH" | "DELETE";
  answer: Answer;
  /** What was clicked, for the Cypher log, which can ask it again: only for what reads. Without it nothing is logged. */
  what?: Message;
  signal?: AbortSignal;
}

/**
 * One question to the server, its answer checked against the contract.
 *
 * @throws ApiProblem with the server's code; `unreachable` where nobody answers, `unreadable_answer` where the
 * answer breaks the contract. An aborted request throws the signal's reason.
 */
export async function request<Answer extends z.ZodType>(ask: Ask<Answer>): Promise<z.output<Answer>> {
  const { answer, cypher, run } = await timed(ask);
  if (ask.what !== undefined && cypher !== null) {
    logCypher(ask.what, cypher, run, async (signal) => (await timed({ ...ask, signal })).run);
  }
  return answer;
}

interface Timed<Answer extends z.ZodType> {
  answer: z.output<Answer>;
  cypher: Cypher | null;
  run: Run;
}

async function timed<Answer extends z.ZodType>(ask: Ask<Answer>): Promise<Timed<Answer>> {
  const start = performance.now();
  const answer = await answerTo(ask);
  const milliseconds = Math.round(performance.now() - start);
  return { answer, cypher: cypherOf(answer), run: { at: new Date(), milliseconds, size: sizeOf(answer) } };
}

async function answerTo<Answer extends z.ZodType>(ask: Ask<Answer>): Promise<z.output<Answer>> {
  const response = await send(ask);
  if (!response.ok) throw await problemOf(response);
  const json: unknown = await response.json().catch((error: unknown) => {
    ask.signal?.throwIfAborted();
    throw new ApiProblem("unreadable_answer", `The answer is no JSON: ${String(error)}`, { status: response.status });
  });
  const parsed = ask.answer.safeParse(json);
  if (!parsed.success) {
    throw new ApiProblem("unreadable_answer", `The answer breaks the contract: ${parsed.error.message}`, {
      status: response.status,
    });
  }
  return parsed.data;
}

type Sent = Pick<Ask<z.ZodType>, "path" | "body" | "method" | "signal">;

/** @throws ApiProblem `unreachable` where nobody answers; an aborted request throws the signal's reason. */
export async function send({ path, body, method, signal }: Sent): Promise<Response> {
  try {
    return await fetch(`/api${path}`, {
      ...(body === undefined
        ? {}
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      ...(method === undefined ? {} : { method }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new ApiProblem("unreachable", `Nobody answers at this address: ${String(error)}`, {});
  }
}

function cypherOf(answer: unknown): Cypher | null {
  return typeof answer === "object" && answer !== null && "cypher" in answer ? (answer.cypher as Cypher) : null;
}

const sizeOf = (answer: unknown) => (typeof answer === "object" && answer !== null ? answerSize(answer) : { rows: 0 });
