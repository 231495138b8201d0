import { inject } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type Database, type DatabaseSettings } from "../../server/database/index.ts";
import { startEmbedded } from "../../server/embedded/index.ts";

/** A database under test. */
export interface Subject {
  readonly name: "embedded" | "neo4j";
  readonly database: Database;
  /** A second one on the same graph, as another copy of the program would have it. */
  another: () => Promise<Database>;
  readonly settings: DatabaseSettings;
  /** Every statement that reached it, blanks evened out. */
  readonly ran: ReadonlySet<string>;
  close(): Promise<void>;
}

export function evenOut(statement: string): string {
  return statement.replace(/\s+/g, " ").trim();
}

/** Both kinds where this run has a Neo4j, else the embedded graph alone. */
export const subjectNames: readonly Subject["name"][] = inject("neo4j") === null ? ["embedded"] : ["embedded", "neo4j"];

export async function openSubject(name: Subject["name"]): Promise<Subject> {
  if (name === "neo4j") {
    const address = inject("neo4j");
    if (address === null) throw new Error("There is no Neo4j in this run.");
    return open({ ...address, kind: "neo4j" }, async () => undefined);
  }
  const folder = await mkdtemp(join(tmpdir(), "filiere-contract-"));
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const { uri, user, password } = embedded;
  return open({ uri, user, password, kind: "embedded" }, async () => {
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  });
}

async function open(settings: DatabaseSettings, remove: () => Promise<void>): Promise<Subject> {
  const ran = new Set<string>();
  const recording: DatabaseSettings = { ...settings, onStatement: ({ statement }) => ran.add(evenOut(statement)) };
  const database = await openDatabase(recording);
  const opened = [database];
  return {
    name: settings.kind,
    database,
    settings,
    ran,
    another: async () => {
      const other = await openDatabase(settings);
      opened.push(other);
      return other;
    },
    close: async () => {
      await Promise.all(opened.map((each) => each.close()));
      await remove();
    },
  };
}
