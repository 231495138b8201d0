import { randomUUID } from "node:crypto";
import type { ChangedViewAnswer, DescribeViewAsked, SaveViewAsked } from "../../contract/saved-views.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { isMadeAlready } from "../keeping/index.ts";
import { addressStays, viewConflict, viewDeleted } from "./failures.ts";
import { CHANGE } from "./statements.ts";
import { lookAt, writeViews, writtenBy } from "./write-views.ts";

/** What is written over; null removes, undefined stays as it is. */
type Changes = Record<string, string | number | null | undefined>;

interface Change {
  id: string;
  /** That its author last saw. */
  version: number;
  key: string | undefined;
}

/**
 * Keeps what is drawn now under a view that exists.
 *
 * @throws AppError `view_conflict` where another version is there than the author saw, `unknown_view`,
 *   `view_deleted`, `invalid_request` for an address's view, `database_foreign`, and as `write`.
 */
export function saveView(
  database: Database,
  id: string,
  { state, version, key, ...given }: SaveViewAsked,
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  return change(database, { id, version, key }, { ...given, json: JSON.stringify(state) }, limits);
}

/**
 * Changes what is said of a view, its name foremost.
 *
 * @throws AppError as `saveView`.
 */
export function describeView(
  database: Database,
  id: string,
  { version, key, ...given }: DescribeViewAsked,
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  return change(database, { id, version, key }, given, limits);
}

function change(
  database: Database,
  { id, version, key = randomUUID() }: Change,
  changes: Changes,
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  const changed = new Date().toISOString();
  const parameters = { id, changes: definedOnly({ ...changes, version: version + 1, changed, lastKey: key }) };
  return writeViews(database, limits, async (run) => {
    const { lastKey, ...current } = await lookAt(run, id);
    if (current.deleted !== null) throw viewDeleted(current);
    if (current.origin === "address") throw addressStays();
    if (isMadeAlready({ version: current.version, lastKey }, version, key)) return current;
    if (current.version !== version) throw viewConflict(current);
    return writtenBy(run, { statement: CHANGE, parameters });
  });
}

function definedOnly(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
