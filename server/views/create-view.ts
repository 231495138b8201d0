import { randomUUID } from "node:crypto";
import type { ChangedViewAnswer, CreateViewAsked, DuplicateViewAsked, ListedView } from "../../contract/saved-views.ts";
import type { Database, ReadLimits, Run } from "../database/index.ts";
import { firstRow, newKeptId } from "../keeping/index.ts";
import { unknownView, viewDeleted } from "./failures.ts";
import { toListedView } from "./rows.ts";
import { CREATE, MADE_WITH, OPEN } from "./statements.ts";
import { writeViews, writtenBy } from "./write-views.ts";

/** Made once for a call, whose transaction may run twice: the second run then finds what the first one made. */
interface Making {
  id: string;
  key: string;
  at: string;
}

type Properties = Record<string, string | number | null>;

/**
 * Keeps a new view. Sent again with the same key it makes none: the one that was made is the answer.
 *
 * @throws AppError `database_foreign`, and as `write`.
 */
export function createView(
  database: Database,
  { state, key, ...given }: CreateViewAsked,
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  const making = begin(key);
  const properties = { ...given, json: JSON.stringify(state) };
  return writeViews(database, limits, (run) => make(run, making, () => Promise.resolve(properties)));
}

/**
 * A second view like this one, under an id of its own. The copy of what shortened an address is a view
 * that can be changed.
 *
 * @throws AppError `unknown_view`, `view_deleted`, `database_foreign`, and as `write`.
 */
export function duplicateView(
  database: Database,
  id: string,
  { name, key }: DuplicateViewAsked,
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  const making = begin(key);
  return writeViews(database, limits, (run) => make(run, making, () => copyOf(run, id, name)));
}

function begin(key: string = randomUUID()): Making {
  return { id: newKeptId(), key, at: new Date().toISOString() };
}

async function make(run: Run, { id, key, at }: Making, content: () => Promise<Properties>): Promise<ListedView> {
  const made = await firstRow(run, { statement: MADE_WITH, parameters: { key } });
  if (made !== undefined) return toListedView(made);
  const properties = withoutNull({ ...(await content()), id, key, version: 1, created: at, changed: at });
  return writtenBy(run, { statement: CREATE, parameters: { properties } });
}

/** As it is stored: a state that was never understood here is not written anew either. */
async function copyOf(run: Run, id: string, name: string | undefined): Promise<Properties> {
  const row = await firstRow(run, { statement: OPEN, parameters: { id } });
  if (row === undefined) throw unknownView(id);
  const original = toListedView(row);
  if (original.deleted !== null) throw viewDeleted(original);
  const { description, thumbnail, format } = original;
  const { notes, json } = row;
  const long = { notes: typeof notes === "string" ? notes : "", json: typeof json === "string" ? json : "{}" };
  return { name: name ?? original.name, description, thumbnail, format, origin: "saved", ...long };
}

function withoutNull(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
