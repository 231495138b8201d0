import type { ChangedQueryAnswer } from "../../contract/own-queries.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { queryConflict } from "./failures.ts";
import { lookAt, refuseTooMany, writeQuery, writtenBy } from "./keep.ts";
import { CHANGE } from "./statements.ts";

/**
 * Takes a person's own question out of the list and keeps it, so that it can come back. One that is deleted already
 * stays so. Its version does not rise: what comes back is what was there.
 *
 * @throws AppError `query_conflict` where another version is there than was seen, `unknown_query`, `invalid_request` for
 *   one that ships, `database_foreign`, and as `write`.
 */
export function deleteQuery(
  database: Database,
  name: string,
  seen: { version: number },
  limits: ReadLimits,
): Promise<ChangedQueryAnswer> {
  const changes = { deleted: new Date().toISOString() };
  return writeQuery(database, limits, async (run) => {
    const { query } = await lookAt(run, name);
    if (query.own?.deleted != null) return query;
    if (query.own?.version !== seen.version) throw queryConflict(query);
    return writtenBy(run, { statement: CHANGE, parameters: { id: name, changes } });
  });
}

/**
 * Undoes a deletion, under the same name.
 *
 * @throws AppError `unknown_query`, `invalid_request`, `database_foreign`, and as `write`.
 */
export function restoreQuery(database: Database, name: string, limits: ReadLimits): Promise<ChangedQueryAnswer> {
  return writeQuery(database, limits, async (run) => {
    const { query } = await lookAt(run, name);
    if (query.own?.deleted == null) return query;
    await refuseTooMany(run, 1);
    return writtenBy(run, { statement: CHANGE, parameters: { id: name, changes: { deleted: null } } });
  });
}
