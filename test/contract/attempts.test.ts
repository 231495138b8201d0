import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCypher, runCypher } from "../../server/cypher/index.ts";
import {
  changeOnce,
  changeSchema,
  ensureSchema,
  read,
  write,
  type Database,
  type Query,
} from "../../server/database/index.ts";
import { AppError } from "../../server/errors.ts";
import { attempts, type Attempt } from "./attempts/index.ts";
import { everythingIn } from "./attempts/everything.ts";
import { made, madeSchema, unmadeSchema } from "./attempts/made.ts";
import { openOutsideWorld, type OutsideWorld } from "./attempts/outside-world.ts";
import { ordinaryReads } from "./attempts/reads.ts";
import { openSubject, subjectNames, type Subject } from "./subjects.ts";
import { removeAll } from "./written/written-case.ts";

const LIMITS = { maxRows: 1000, timeoutMs: 2000 };
const REFUSALS = ["query_rejected", "query_unsupported", "query_too_large", "query_timeout"];
/** Whatever may be done to the data, these never are. */
const BEYOND_DATA = new Set([
  "the schema",
  "a file",
  "the network",
  "administration",
  "a procedure",
  "a path",
  "too much",
]);
/** A Neo4j keeps names that were only written in what was rolled back. */
const NAMES = new Set(["CALL db.labels()", "CALL db.relationshipTypes()", "CALL db.propertyKeys()"]);
/** Where the time limit is what ends them, the database may be a while about it. */
const RUNS = "without end";

async function rowsOf(database: Database, query: Query, limits = LIMITS): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const line of runCypher(database, query, "somebody", limits)) if ("row" in line) rows.push(line.row);
  return rows;
}

/** The statement of an attempt with the file and the address of this run in it. */
function queryOf([, statement, parameters = {}]: Attempt, world: OutsideWorld): Query {
  const fill = (text: string) => text.replaceAll("CANARY", world.file).replaceAll("ADDRESS", world.address);
  const filled = Object.entries(parameters).map(([key, value]) => [
    key,
    typeof value === "string" ? fill(value) : value,
  ]);
  return { statement: fill(statement), parameters: Object.fromEntries(filled) as Record<string, unknown> };
}

test("there are more than five hundred different attempts, each with a name of its own in its group", () => {
  const all = Object.values(attempts).flat();
  const same = (part: (attempt: Attempt) => string, list: readonly Attempt[]) =>
    list.length - new Set(list.map(part)).size;
  expect(all.length).toBeGreaterThan(500);
  expect(same(([, statement]) => statement, all)).toBe(0);
  for (const [group, list] of Object.entries(attempts))
    expect(
      same(([title]) => title, list),
      group,
    ).toBe(0);
});

describe.each(subjectNames)("on %s", (name) => {
  let subject: Subject;
  let world: OutsideWorld;
  let before: unknown;

  beforeAll(async () => {
    world = await openOutsideWorld();
    subject = await openSubject(name);
    const { database } = subject;
    await ensureSchema(database);
    await removeAll(database);
    await changeSchema(database, madeSchema);
    for (const statement of made) await write(database, (run) => run({ statement }));
    before = await everythingIn(database);
  });

  afterAll(async () => {
    await removeAll(subject.database);
    await changeSchema(subject.database, unmadeSchema);
    await subject.close();
    await world.close();
  });

  const questions = ordinaryReads.map(([title, statement, rows, parameters]) => ({
    title,
    statement,
    rows,
    parameters,
  }));
  test.each(questions)("an ordinary question is answered: $title", async ({ statement, rows, parameters = {} }) => {
    expect(await rowsOf(subject.database, { statement, parameters }, { ...LIMITS, timeoutMs: 20_000 })).toEqual(rows);
  });

  describe.each(Object.entries(attempts))("%s", (group, list) => {
    const named = list.map((attempt) => ({ title: attempt[0], attempt }));
    test.each(named)("is refused: $title", async ({ attempt }) => {
      const { database } = subject;
      // What ran before may have ended the engine's process, which is back within a second.
      if (group === RUNS) await read(database, { statement: "RETURN 1 AS one" }, { maxRows: 1, timeoutMs: 30_000 });
      const thrown = await rowsOf(database, queryOf(attempt, world)).catch((error: unknown) => error);
      if (!(thrown instanceof AppError)) throw new Error("It was not refused as foreseen.", { cause: thrown });
      expect(REFUSALS, thrown.message).toContain(thrown.code);
      expect(thrown.message, "a sentence").toMatch(/^\S+ [\s\S]+[.!?]$/u);
      expect(JSON.stringify([thrown.message, thrown.hint, thrown.values])).not.toContain(world.secret);
    });

    test("has changed nothing and reached nobody", async () => {
      expect(await everythingIn(subject.database)).toEqual(before);
      expect(world.asked).toEqual([]);
    });
  });

  describe("in edit mode", () => {
    const groups = Object.entries(attempts).filter(([group]) => group !== RUNS);
    test.each(groups)("%s is refused, or leaves no trace until it is applied", async (group, list) => {
      const { database } = subject;
      const limits = { ...LIMITS, timeoutMs: 20_000 };
      const passed: string[] = [];
      for (const attempt of list) {
        const query = queryOf(attempt, world);
        const { objections, writes } = await checkCypher(database, { ...query, edit: true }, limits);
        if (objections.length > 0) continue;
        expect(writes, query.statement).toBe(true);
        passed.push(query.statement);
        const tried = changeOnce(database, limits, async (change) => {
          await change.runFree(query, 10);
          return { answer: undefined, keeps: false };
        });
        await tried.catch((thrown: unknown) => {
          if (!(thrown instanceof AppError)) throw thrown;
        });
      }
      expect(BEYOND_DATA.has(group) ? passed : []).toEqual([]);
      const withoutNames = (found: object) => Object.entries(found).filter(([asked]) => !NAMES.has(asked));
      expect(withoutNames(await everythingIn(database))).toEqual(withoutNames(before as object));
      expect(world.asked).toEqual([]);
    });
  });
});
