import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cypherFolder } from "../paths.ts";
import { inTransaction } from "./transaction.ts";
import type { Database } from "./database.ts";
import { driverOf } from "./driver-database.ts";
import { runIn } from "./run.ts";

const TIMEOUT_MS = 120_000;

/**
 * Makes the constraints and indexes of `cypher/schema/` that the graph lacks, in the order of the
 * files' names. Changes nothing where all are there.
 *
 * @throws AppError `constraint_violated` when nodes of the graph share an id.
 */
export async function ensureSchema(database: Database): Promise<void> {
  await changeSchema(database, await schemaStatements());
}

/** @throws AppError `constraint_violated` when nodes of the graph are against a new constraint. */
export async function changeSchema(database: Database, statements: readonly string[]): Promise<void> {
  const opened = driverOf(database);
  for (const statement of statements) {
    // One transaction each: Neo4j allows no two kinds of change in one.
    await opened.inTurn(() =>
      inTransaction(opened, { mode: "write", timeoutMs: TIMEOUT_MS }, (transaction) =>
        runIn(opened, transaction, { statement }, { maxRows: 0, signal: undefined }),
      ),
    );
  }
}

/** The statements of `cypher/schema/`, in the order of the files' names: one text for both databases. */
export async function schemaStatements(): Promise<string[]> {
  const folder = join(cypherFolder, "schema");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".cypher")).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap((text) =>
    text
      .replace(/^\s*\/\/.*$/gm, "")
      .split(";")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
  );
}
