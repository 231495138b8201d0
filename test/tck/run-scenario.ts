import type { Answer, Ask } from "./ask.ts";
import { effectsBetween, isSameEffect, readEffects, takeSnapshot, type Snapshot } from "./effects.ts";
import { parseExpectedValue } from "./expected-value.ts";
import { namedGraph } from "./named-graphs.ts";
import { judgeFailure, outcomeOfFailure, type Outcome } from "./outcome.ts";
import { toParameter } from "./parameters.ts";
import { sameTable } from "./same-table.ts";
import type { Scenario, Step } from "./scenarios.ts";

const RESULT =
  /^the result should be(?<order>, in any order|, in order)?(?<lists> ?\(ignoring element order for lists\))?:?$/;

/** The last statement of a scenario, and what came of it. */
interface Asked {
  statement: string;
  before: Snapshot;
  answer?: Answer;
  failure?: unknown;
}

/** Runs one scenario on a graph that is emptied first. */
export async function runScenario({ steps }: Scenario, ask: Ask): Promise<Outcome> {
  await ask("MATCH (n) DETACH DELETE n");
  const run = new Run(ask);
  for (const step of steps) {
    const outcome = await run.step(step);
    if (outcome) return outcome;
  }
  return { verdict: "right", detail: "" };
}

class Run {
  private readonly ask: Ask;
  private readonly parameters: Record<string, unknown> = {};
  private asked: Asked | undefined;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /** The scenario's outcome where this step settles it. */
  async step(step: Step): Promise<Outcome | undefined> {
    const { text, document = "", table = [] } = step;
    if (text === "an empty graph" || text === "any graph") return undefined;
    const graph = /^the (\S+) graph$/.exec(text)?.[1];
    if (graph !== undefined) return this.setUp(namedGraph(graph));
    if (text === "having executed:") return this.setUp(document);
    if (text === "parameters are:") return this.takeParameters(table);
    if (text.startsWith("there exists a procedure")) return { verdict: "skipped", detail: text };
    if (text === "executing query:" || text === "executing control query:") return this.execute(document);
    return this.judge(step);
  }

  private async setUp(statement: string): Promise<Outcome | undefined> {
    try {
      await this.ask(statement, this.parameters);
      return undefined;
    } catch (thrown) {
      return outcomeOfFailure(thrown, statement, this.parameters);
    }
  }

  private takeParameters(table: readonly string[][]): undefined {
    for (const [name = "", value = ""] of table) this.parameters[name] = toParameter(parseExpectedValue(value));
  }

  private async execute(statement: string): Promise<undefined> {
    const before = await takeSnapshot(this.ask);
    this.asked = { statement, before };
    try {
      this.asked.answer = await this.ask(statement, this.parameters);
    } catch (thrown) {
      this.asked.failure = thrown;
    }
  }

  private async judge({ text, table = [] }: Step): Promise<Outcome | undefined> {
    const { asked } = this;
    if (!asked) throw new Error(`Nothing was asked before: ${text}`);
    const { statement, answer, failure } = asked;
    if (text.includes("should be raised")) {
      return answer ? { verdict: "accepted", detail: `${text} | ${statement}` } : judgeFailure(failure, statement);
    }
    if (text === "no side effects" || text === "the side effects should be:") {
      return this.judgeEffects(asked, readEffects(table));
    }
    if (!answer) return outcomeOfFailure(failure, statement, this.parameters);
    const wanted = text === "the result should be empty" ? undefined : RESULT.exec(text);
    if (wanted === null) throw new Error(`A step of the TCK is not known here: ${text}`);
    const how = {
      isOrdered: wanted?.groups?.["order"] === ", in order",
      ignoresListOrder: wanted?.groups?.["lists"] !== undefined,
    };
    const difference = wanted ? sameTable(table, answer, how) : emptiness(answer);
    return difference === undefined ? undefined : { verdict: "wrong", detail: `${difference} | ${statement}` };
  }

  private async judgeEffects(asked: Asked, wanted: ReturnType<typeof readEffects>): Promise<Outcome | undefined> {
    if (!asked.answer && Object.keys(wanted).length > 0) {
      return outcomeOfFailure(asked.failure, asked.statement, this.parameters);
    }
    const found = effectsBetween(asked.before, await takeSnapshot(this.ask));
    if (isSameEffect(found, wanted)) return undefined;
    const detail = `effects ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)} | ${asked.statement}`;
    return { verdict: "wrong", detail };
  }
}

function emptiness({ rows }: Answer): string | undefined {
  return rows.length === 0 ? undefined : `${rows.length} rows where none were wanted`;
}
