import { createRequire } from "node:module";
import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import { AppError, messageOf } from "../../errors.ts";

export type { QueryResult, Transaction };
export type Database = GrafeoDB;

/** The ways to a database; the engine's class has only these statics that are used here. */
export interface Binding {
  create(path: string, options?: { walSalvage: boolean }): Database;
  open(path: string): Database;
  openReadOnly(path: string): Database;
}

/** Loaded late, so that the program starts and can say a sentence where the engine has no binary. */
export function loadBinding(): Binding {
  try {
    // It is a CommonJS package whose names are not seen by every loader of ES modules.
    const load: (name: string) => unknown = createRequire(import.meta.url);
    return (load("@grafeo-db/js") as { GrafeoDB: Binding }).GrafeoDB;
  } catch (thrown) {
    throw new AppError(
      "engine_missing",
      `The embedded graph engine cannot be loaded on ${process.platform} ${process.arch}: ${firstLine(messageOf(thrown))}`,
      {
        hint: "Set NEO4J_URI to use a Neo4j, or run on a platform with an engine: Linux with glibc 2.34 or newer, macOS, Windows x64.",
        values: { platform: process.platform, architecture: process.arch },
        cause: thrown,
      },
    );
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}
