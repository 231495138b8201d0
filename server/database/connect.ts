import type { ServerInfo } from "neo4j-driver";
import { AppError } from "../errors.ts";
import { createDriver } from "./create-driver.ts";
import type { Database, DatabaseSettings } from "./database.ts";
import { DriverDatabase } from "./driver-database.ts";
import { toAppError } from "./failures.ts";

/** Bolt 5 came with Neo4j 5: what speaks an older one lacks the Cypher that the program uses. */
const OLDEST_BOLT = 5;

/**
 * Connects, and makes sure that the database answers and is one the program works on.
 *
 * @throws AppError `database_auth`, `database_unreachable`, `database_missing`, `database_too_old`,
 *   `invalid_setting`.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const driver = createDriver(settings);
  try {
    const database = new DriverDatabase(settings, driver);
    checkAge(await driver.getServerInfo(settings.database === undefined ? {} : { database: settings.database }));
    // Only a statement tells whether the database exists and this user may use it.
    const session = database.session("read");
    await session.run("RETURN 1 AS one").finally(() => session.close());
    return database;
  } catch (thrown) {
    await driver.close();
    throw toAppError(thrown, settings.database);
  }
}

function checkAge({ agent, protocolVersion }: ServerInfo): void {
  const spoken = protocolVersion?.getMajor() ?? 0;
  if (spoken >= OLDEST_BOLT) return;
  throw tooOld(agent ?? "an older database");
}

function tooOld(found: string): AppError {
  return new AppError(
    "database_too_old",
    `The database is ${found.replace("/", " ")}, and Filière needs Neo4j 5 or newer.`,
    {
      hint: "Point NEO4J_URI at a newer one, or leave it out to use the embedded graph.",
      values: { found },
    },
  );
}
