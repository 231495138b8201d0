import { randomUUID } from "node:crypto";
import type {
  ChangedQueryAnswer,
  ChangeQueryAsked,
  CreateQueryAsked,
  DuplicateQueryAsked,
  QueryContentAsked,
} from "../../contract/own-queries.ts";
import type { SavedQuery } from "../../contract/queries.ts";
import type { Database, ReadLimits, Run } from "../database/index.ts";
import { firstRow, isMadeAlready } from "../keeping/index.ts";
import { checkContent } from "./content.ts";
import { queryConflict, queryDeleted } from "./failures.ts";
import { lookAt, namesTaken, refuseTooMany, writeQuery, writtenBy } from "./keep.ts";
import { newName } from "./names.ts";
import { openQuery } from "./read-queries.ts";
import { toOwnQuery, toProperties } from "./rows.ts";
import { CHANGE, CREATE, MADE_WITH } from "./statements.ts";

/**
 * Keeps a question that somebody wrote. Sent again with the same key it makes none: the one that was made is the answer.
 *
 * @throws AppError `invalid_request`, `query_rejected`, `database_foreign`, and as `write`.
 */
export async function createQuery(
  database: Database,
  { key = randomUUID(), ...asked }: CreateQueryAsked,
  limits: ReadLimits,
): Promise<ChangedQueryAnswer> {
  const content = await checkContent(database, asked, limits);
  const at = new Date().toISOString();
  return writeQuery(database, limits, async (run) => {
    const made = await firstRow(run, { statement: MADE_WITH, parameters: { key } });
    if (made !== undefined) return toOwnQuery(made);
    await refuseTooMany(run, 1);
    return make(run, content, { name: newName(content.title, await namesTaken(run)), at, key });
  });
}

interface Making {
  name: string;
  /** ISO date-time. */
  at: string;
  key: string;
}

/** Within a transaction that has looked at the names that are taken. */
export function make(run: Run, content: QueryContentAsked, { name, at, key }: Making): Promise<SavedQuery> {
  const kept = { id: name, version: 1, ...toProperties(content), created: at, changed: at, key };
  const properties = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== null));
  return writtenBy(run, { statement: CREATE, parameters: { properties } });
}

/**
 * Writes a person's own question anew.
 *
 * @throws AppError `query_conflict` where another version is there than the author saw, `unknown_query`, `query_deleted`,
 *   and as `createQuery`.
 */
export async function changeQuery(
  database: Database,
  name: string,
  { version, key = randomUUID(), ...asked }: ChangeQueryAsked,
  limits: ReadLimits,
): Promise<ChangedQueryAnswer> {
  const content = await checkContent(database, asked, limits);
  const changed = new Date().toISOString();
  const changes = { ...toProperties(content), version: version + 1, changed, lastKey: key };
  return writeQuery(database, limits, async (run) => {
    const { query, lastKey } = await lookAt(run, name);
    if (query.own?.deleted != null) throw queryDeleted(query);
    const current = query.own?.version ?? 1;
    if (isMadeAlready({ version: current, lastKey }, version, key)) return query;
    if (current !== version) throw queryConflict(query);
    return writtenBy(run, { statement: CHANGE, parameters: { id: name, changes } });
  });
}

/**
 * A second question like this one, which may ship with the program: the copy is a person's own.
 *
 * @throws AppError `unknown_query`, `query_deleted`, and as `createQuery`.
 */
export async function duplicateQuery(
  database: Database,
  name: string,
  { title, key }: DuplicateQueryAsked,
  limits: ReadLimits,
): Promise<ChangedQueryAnswer> {
  const { name: _name, own: _own, ...content } = (await openQuery(database, name, limits)).query;
  // A title of one's own has no translation.
  const renamed = title === undefined ? {} : { title, titleFr: null };
  return createQuery(database, { ...content, ...renamed, ...(key !== undefined && { key }) }, limits);
}
