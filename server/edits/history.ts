import { EditCounters, Irrevertible, type Edit, type Touched } from "../../contract/edits.ts";
import type { Change, Row } from "../database/index.ts";
import { newKeptId, pack, textIn, unpack, wholeIn } from "../keeping/index.ts";
import type { Effect } from "./effect.ts";
import { CREATE, MADE_WITH } from "./history-statements.ts";
import type { Recorded } from "./recorded.ts";
import { toTouched } from "./touched.ts";

/** What the history says of an edit beside what it did. */
export interface Entry {
  /** null: it takes another edit back. */
  statement: string | null;
  parameters: Record<string, unknown>;
  note: string;
  reverts: string | null;
  key: string;
  /** Of what came back: what the database calls it now, by what it called it. */
  moved?: ReadonlyMap<string, string>;
}

/** An edit of the history with what it changed. */
export interface KeptEdit {
  edit: Edit;
  touched: Touched | null;
}

/** Puts an edit into the history, in the transaction that makes it. */
export async function keepEdit(
  change: Change,
  entry: Entry,
  { counters, recorded, packed, irrevertible, revision }: Effect<unknown>,
): Promise<KeptEdit> {
  const { statement, parameters, note, reverts, key, moved = new Map<string, string>() } = entry;
  const touched = recorded && toTouched(recorded);
  // What is too much to be kept whole is kept as far as it is told.
  const told = packed === null && touched !== null ? { touched: await pack(touched) } : {};
  const properties = {
    id: `edit:${newKeptId()}`,
    at: new Date().toISOString(),
    revision,
    parameters: JSON.stringify(parameters),
    note,
    counters: JSON.stringify(counters),
    key,
    ...(statement === null ? {} : { statement }),
    ...(reverts === null ? {} : { reverts }),
    ...(irrevertible === null ? {} : { irrevertible }),
    ...(packed === null ? told : { recorded: packed }),
    ...(moved.size === 0 ? {} : { moved: JSON.stringify([...moved]) }),
  };
  const [row] = await change.run({ statement: CREATE, parameters: { properties } });
  if (row === undefined) throw new TypeError("The statement wrote nothing.");
  return { edit: toEdit(row), touched };
}

/** Sent again because its answer was lost: it is made once. */
export async function madeWith(run: Change["run"], key: string): Promise<KeptEdit | undefined> {
  const [row] = await run({ statement: MADE_WITH, parameters: { key } });
  return row === undefined ? undefined : { edit: toEdit(row), touched: await touchedIn(row) };
}

export function toEdit(row: Row): Edit {
  return {
    id: String(row["id"]),
    at: textIn(row, "at") ?? "",
    revision: wholeIn(row, "revision"),
    statement: textIn(row, "statement"),
    parameters: parsed(row["parameters"]) as Edit["parameters"],
    note: textIn(row, "note") ?? "",
    counters: EditCounters.safeParse(parsed(row["counters"])).data ?? NONE,
    irrevertible: Irrevertible.safeParse(row["irrevertible"]).data ?? null,
    reverts: textIn(row, "reverts"),
    revertedBy: textIn(row, "revertedBy"),
  };
}

const NONE: EditCounters = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
};

/** What it changed, whole; undefined where that was too much, or the graph too large. */
export async function recordedIn(row: Row): Promise<Recorded | undefined> {
  const packed = textIn(row, "recorded");
  return packed === null ? undefined : ((await unpack(packed)) as Recorded);
}

export async function touchedIn(row: Row): Promise<Touched | null> {
  const recorded = await recordedIn(row);
  if (recorded !== undefined) return toTouched(recorded);
  const told = textIn(row, "touched");
  return told === null ? null : ((await unpack(told)) as Touched);
}

function parsed(text: unknown): unknown {
  return typeof text === "string" ? JSON.parse(text) : {};
}
