import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { startEmbedded, type EmbeddedGraph, type EmbeddedOptions } from "../../../server/embedded/index.ts";

export interface TestGraph {
  graph: EmbeddedGraph;
  driver: Driver;
  folder: string;
  /** What the child said. */
  lines: string[];
  close(): Promise<void>;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "filiere-"));
}

/** An embedded graph in a folder of its own, with a driver for the program's user. */
export async function openGraph(
  options: Partial<EmbeddedOptions> = {},
  start: typeof startEmbedded = startEmbedded,
): Promise<TestGraph> {
  const folder = options.folder ?? temporaryFolder();
  const lines: string[] = [];
  const graph = await start({
    boltPort: 0,
    boltWrite: false,
    log: (line) => void lines.push(line),
    ...options,
    folder,
  });
  const driver = connectTo(graph);
  return {
    graph,
    driver,
    folder,
    lines,
    async close() {
      await driver.close();
      await graph.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function connectTo(
  graph: EmbeddedGraph,
  { user, password }: { user: string; password: string } = graph,
): Driver {
  return neo4j.driver(graph.uri, neo4j.auth.basic(user, password), { useBigInt: true });
}

/** The rows of a statement as plain arrays; integers are bigint, floats numbers. */
export async function rows(driver: Driver, statement: string, parameters = {}): Promise<unknown[][]> {
  const { records } = await driver.executeQuery(statement, parameters);
  return records.map((record) => [...record.values()]);
}

/** The code of the failure a promise ends in. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no failure",
    (thrown: Error & { code?: string }) => thrown.code ?? thrown.message,
  );
}
