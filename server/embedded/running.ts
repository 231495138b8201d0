import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCredentials, OWNER, READER } from "./credentials.ts";

const FILE = "bolt-port";

/** How to connect to an embedded graph that another process of this program has open. */
export interface RunningGraph {
  uri: string;
  user: string;
  password: string;
  reader: { user: string; password: string };
}

export function uriOf(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

/** Notes where the graph of this folder answers, for commands that come while it is open. */
export async function notePort(folder: string, port: number): Promise<() => Promise<void>> {
  const file = join(folder, FILE);
  await writeFile(file, `${port}\n`);
  return () => rm(file, { force: true });
}

/** Where the graph of this folder answers, as far as its file tells; whether it still does shows when connecting. */
export async function findRunning(folder: string): Promise<RunningGraph | undefined> {
  const port = Number(await readFile(join(folder, FILE), "utf8").catch(() => ""));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
  const { owner, reader } = await loadCredentials(folder);
  return { uri: uriOf(port), user: OWNER, password: owner, reader: { user: READER, password: reader } };
}
