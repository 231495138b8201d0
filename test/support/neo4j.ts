import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { hasJars } from "../../bin/neo4j/jars.mjs";
import { freePort, openNeo4j } from "../../bin/neo4j/server.mjs";

/** Where a Neo4j for tests is, in a form that can be handed from process to process. */
export interface Neo4jAddress {
  uri: string;
  user: string;
  password: string;
}

export interface TestNeo4j extends Neo4jAddress {
  close: () => Promise<void>;
}

/**
 * An empty Neo4j for tests: the one named by `FILIERE_TEST_NEO4J_URI` (`_USER`, `_PASSWORD`), else one of
 * our own on a free port with a folder that is thrown away.
 *
 * Our own is started only where its jars are here or `FILIERE_TEST_NEO4J=required`; otherwise there is none,
 * and the run says so at its end. Takes 12 s and more.
 *
 * @throws Error when the named one holds any node, or when a required one cannot be had.
 */
export async function startNeo4j(): Promise<TestNeo4j | undefined> {
  const uri = process.env["FILIERE_TEST_NEO4J_URI"];
  if (uri !== undefined && uri !== "") return openNamed(uri);
  if (!hasJars() && process.env["FILIERE_TEST_NEO4J"] !== "required") return undefined;
  return startOwn();
}

async function startOwn(): Promise<TestNeo4j> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-neo4j-"));
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const { uri, user, password, kill } = await openNeo4j({
      folder,
      port: await freePort(),
      password: "test-password",
    });
    const close = async () => {
      await kill();
      await removeFolder();
    };
    return { uri, user, password, close };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** Ours to fill only while it is empty; and emptied again, so that the next run finds it so. */
async function openNamed(uri: string): Promise<TestNeo4j> {
  const user = process.env["FILIERE_TEST_NEO4J_USER"] ?? "neo4j";
  const password = process.env["FILIERE_TEST_NEO4J_PASSWORD"] ?? "";
  const address = { uri, user, password };
  if ((await runAlone(address, "MATCH (n) RETURN n LIMIT 1")) > 0) {
    throw new Error(
      `The Neo4j at ${uri} (FILIERE_TEST_NEO4J_URI) is not empty. Tests fill and empty the database they run on, so name an empty one.`,
    );
  }
  const close = async () => {
    await runAlone(address, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  };
  return { ...address, close };
}

/** The number of rows that one statement gave. */
async function runAlone({ uri, user, password }: Neo4jAddress, statement: string): Promise<number> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    return (await session.run(statement)).records.length;
  } finally {
    await session.close();
    await driver.close();
  }
}
