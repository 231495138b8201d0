import { messageOf } from "../../errors.ts";
import { BoltFailure } from "../bolt/failures.ts";
import type { Database } from "./binding.ts";

/** The statements that drop and make again what there is, by kind, name and definition. */
type Schema = Map<string, { drop: string; create: string }>;

const RULES = new Map([
  ["UNIQUE", "IS UNIQUE"],
  ["NOT NULL", "IS NOT NULL"],
  ["NODE KEY", "IS NODE KEY"],
]);

/** The indexes and constraints there are. */
export async function readSchema(database: Database): Promise<Schema> {
  const schema: Schema = new Map();
  for (const { name = "", label = "", property = "" } of await rowsOf(database, "SHOW INDEXES")) {
    const create = `CREATE INDEX \`${name}\` FOR (n:\`${label}\`) ON (n.\`${property}\`)`;
    schema.set(create, { create, drop: `DROP INDEX \`${name}\`` });
  }
  for (const { name = "", label = "", type = "", properties = "" } of await rowsOf(database, "SHOW CONSTRAINTS")) {
    const all = properties.split(/,\s*/).map((property) => `n.\`${property}\``);
    const rule = `(${all.join(", ")}) ${RULES.get(type) ?? ""}`;
    const create = `CREATE CONSTRAINT \`${name}\` FOR (n:\`${label}\`) REQUIRE ${rule}`;
    schema.set(create, { create, drop: `DROP CONSTRAINT \`${name}\`` });
  }
  return schema;
}

/**
 * Takes back what was made since `before`, and makes again what was dropped.
 *
 * @throws BoltFailure that says so where that cannot be done; its cause is `failure`, for which it was tried.
 */
export async function putBack(database: Database, before: Schema, failure: unknown): Promise<void> {
  try {
    const now = await readSchema(database);
    for (const [text, { drop }] of now) if (!before.has(text)) await database.executeCypher(drop);
    for (const [text, { create }] of before) if (!now.has(text)) await database.executeCypher(create);
  } catch (thrown) {
    throw new BoltFailure(
      "Neo.DatabaseError.Transaction.TransactionCommitFailed",
      `A change of the schema failed (${messageOf(failure)}), and what the transaction had changed before it could not be taken back: ${messageOf(thrown)} SHOW INDEXES and SHOW CONSTRAINTS say what there is now.`,
      { cause: failure },
    );
  }
}

async function rowsOf(database: Database, statement: string): Promise<Partial<Record<string, string>>[]> {
  return (await database.executeCypher(statement)).toArray() as Partial<Record<string, string>>[];
}
