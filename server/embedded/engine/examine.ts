import type { Opened } from "../ipc.ts";
import { logFolder } from "../files.ts";
import { loadBinding, type Database } from "./binding.ts";
import { graphId, missingChanges, type Progress } from "./confirmed-note.ts";
import { endOfLog } from "./log-position.ts";

type Way =
  /** As a start does it: what cannot be read at the end of the log is cut off. */
  | "open"
  /** With what stands before a damaged place of the log. */
  | "salvage"
  /** Changes nothing, and does not see what is missing at the end of the log. */
  | "look";

/** Opens a graph in this process to see what is in it, and closes it. @throws what the engine says when it cannot. */
export async function examine(file: string, way: Way, confirmed?: Progress): Promise<Opened> {
  const database = openBy(file, way);
  try {
    return await describe(database, file, confirmed);
  } finally {
    // Folds the log into the file, unless it only looked.
    database.close();
  }
}

export async function describe(database: Database, file: string, confirmed: Progress | undefined): Promise<Opened> {
  const found = {
    graph: await graphId(file),
    // The engine has cut off what it could not read, so the log ends where the graph does.
    position: await endOfLog(logFolder(file)),
    changes: Number(database.currentEpoch()),
  };
  const missing = missingChanges(confirmed, found);
  return { ...found, nodes: database.nodeCount(), relationships: database.edgeCount(), missing };
}

function openBy(file: string, way: Way): Database {
  const binding = loadBinding();
  if (way === "look") return binding.openReadOnly(file);
  return way === "open" ? binding.open(file) : binding.create(file, { walSalvage: true });
}
