import { readConfig } from "../config.ts";
import { AppError } from "../errors.ts";

/** The data folder, for a command that works on its files. @throws AppError `invalid_setting` with a Neo4j. */
export function embeddedFolder(hint: string): string {
  const { folder, neo4j } = readConfig(process.env);
  if (neo4j === undefined) return folder;
  throw new AppError("invalid_setting", "NEO4J_URI names a Neo4j: this command is for the embedded graph.", {
    hint: `${hint} For the embedded graph, leave NEO4J_URI out.`,
    values: { setting: "NEO4J_URI" },
  });
}
