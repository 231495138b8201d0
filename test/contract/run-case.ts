import { expect } from "vitest";
import { Float, read, write, type Query, type ReadLimits, type ReadResult } from "../../server/database/index.ts";
import { AppError } from "../../server/errors.ts";
import { call } from "./calls.ts";
import type { ContractCase } from "./case-file.ts";
import { toExpected } from "./matchers.ts";
import type { Subject } from "./subjects.ts";

const EVERYTHING: ReadLimits = { maxRows: 1000, timeoutMs: 30_000 };

/** Runs one case and leaves the graph as it was. */
export async function runCase(subject: Subject, given: ContractCase): Promise<void> {
  const before = await count(subject);
  try {
    for (const statement of given.given) await write(subject.database, (run) => run({ statement }));
    await runExpectation(subject, given);
  } finally {
    await cleanUp(subject, given.graph);
  }
  expect(await count(subject), "nodes left behind: give them the label Trial").toBe(before);
}

async function runExpectation(subject: Subject, given: ContractCase): Promise<void> {
  if (given.expectProblem !== undefined) {
    const thrown: unknown = await answer(subject, given).catch((error: unknown) => error);
    if (!(thrown instanceof AppError)) throw new Error("It did not fail as foreseen.", { cause: thrown });
    expect(thrown.code, thrown.message).toBe(given.expectProblem);
    expect(thrown.message, "a sentence").toMatch(/^\p{Lu}[\s\S]*[.!?]$/u);
    return;
  }
  const found = await answer(subject, given);
  expect(found).toEqual(toExpected(given.expect));
}

async function answer({ database }: Subject, given: ContractCase): Promise<unknown> {
  const limits = { ...EVERYTHING, ...definedOnly(given.limits) };
  if (given.call !== undefined) return call(database, given.call, given.arguments, limits);
  const query: Query = {
    statement: given.statement ?? "",
    parameters: toFloats(given.parameters) as Query["parameters"] & object,
  };
  if (!given.writes) return read(database, query, limits);
  const written = await write(database, (run) => run(query));
  return given.check === undefined ? written : read(database, { statement: given.check }, limits);
}

function definedOnly(limits: ContractCase["limits"]): Partial<ReadLimits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

/** JSON has one kind of number: `{"$float": 2}` is the other one. */
function toFloats(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toFloats);
  if (typeof value !== "object" || value === null) return value;
  if ("$float" in value) return new Float(Number(value.$float));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toFloats(item)]));
}

async function cleanUp({ database }: Subject, graph: ContractCase["graph"]): Promise<void> {
  const trials = graph === "empty" ? "MATCH (n)" : "MATCH (n:Trial)";
  await write(database, (run) => run({ statement: `${trials} DETACH DELETE n` }));
}

async function count({ database }: Subject): Promise<unknown> {
  const found: ReadResult = await read(database, { statement: "MATCH (n) RETURN count(n) AS nodes" }, EVERYTHING);
  return found.rows[0]?.["nodes"];
}
