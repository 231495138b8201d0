import { refuse } from "../rules/index.ts";
import type { Command } from "../tree/index.ts";

const SHOWN = new Set(["INDEX", "INDEXES", "CONSTRAINT", "CONSTRAINTS"]);
const OTHER_INDEXES = new Set(["TEXT", "POINT", "VECTOR", "FULLTEXT", "LOOKUP", "BTREE"]);

/** SHOW INDEXES, CREATE INDEX, DROP CONSTRAINT and their like go to the engine as they are. */
export function refuseCommand(command: Command): void {
  if (command.explain) refuse("explain-command", command);
  const words = command.words.map((word) => word.toUpperCase());
  while (words.at(-1) === ";") words.pop();
  // The text goes to the engine unread, so it must not hold a second statement.
  if (words.includes(";"))
    refuse("syntax", command, "One statement at a time: remove what stands behind the semicolon.");
  const [verb = "", object = ""] = words;
  if (verb === "SHOW") {
    if (words.length !== 2 || !SHOWN.has(object)) refuse("show", command);
  } else {
    const isSchema = words.includes("INDEX") || words.includes("CONSTRAINT");
    if ((verb !== "CREATE" && verb !== "DROP") || !isSchema) refuse("admin", command);
    if (OTHER_INDEXES.has(object)) refuse("index-kind", command);
  }
}
