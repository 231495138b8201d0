import { read, type Database } from "../../database/index.ts";
import { AppError } from "../../errors.ts";

/** How long what was found is believed: plug-ins come and go with a restart of the database. */
const BELIEVED_MS = 60_000;
/** Of the program's own: several people may wait for one answer, and none of them ends it for the others. */
const LIMITS = { maxRows: 10_000, timeoutMs: 10_000 };

const known = new WeakMap<Database, { at: number; names: Promise<readonly string[]> }>();

/**
 * First names of the functions that did not come with the database, such as `apoc`. Such a function may run a text of
 * its own, which no look at the plan finds.
 *
 * @throws AppError as `read`, but for a database that has no such list and so no plug-ins.
 */
export function plugInsOf(database: Database): Promise<readonly string[]> {
  const last = known.get(database);
  if (last !== undefined && performance.now() - last.at < BELIEVED_MS) return last.names;
  const names = ask(database);
  known.set(database, { at: performance.now(), names });
  names.catch(() => known.delete(database));
  return names;
}

async function ask(database: Database): Promise<readonly string[]> {
  const statement = "SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name AS name";
  try {
    const { rows } = await read(database, { statement }, LIMITS);
    return [...new Set(rows.map(({ name }) => (name as string).split(".")[0] ?? ""))];
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === "query_unsupported" || thrown.code === "query_rejected"))
      return [];
    throw thrown;
  }
}
