import { readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { loadCredentials, OWNER, READER } from "./credentials.ts";

const FILE = "bolt-port";
/** An engine that is being started again is back well before this. */
const AWAY_MS = 3000;
const RETRY_MS = 100;

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

/** Notes who has the graph of this folder open, and where it answers. */
export async function notePort(folder: string, port: number): Promise<() => Promise<void>> {
  const file = join(folder, FILE);
  await writeFile(file, `${port} ${process.pid}\n`);
  return async () => {
    if ((await readNote(folder))?.pid === process.pid) await rm(file, { force: true });
  };
}

/**
 * The graph of this folder as another, living process has it open. Its engine may be away for a
 * moment (it is being started again), and then nobody else may take the folder from it.
 */
export async function findRunning(folder: string): Promise<RunningGraph | undefined> {
  const note = await readNote(folder);
  if (note === undefined || note.pid === process.pid || !isAlive(note.pid)) return undefined;
  // A process number may be another program's by now: only what answers is ours.
  if (!(await answersSoon(note.port))) return undefined;
  const { owner, reader } = await loadCredentials(folder);
  return { uri: uriOf(note.port), user: OWNER, password: owner, reader: { user: READER, password: reader } };
}

interface Note {
  port: number;
  pid: number;
}

async function readNote(folder: string): Promise<Note | undefined> {
  const text = await readFile(join(folder, FILE), "utf8").catch(() => "");
  const [, port, pid] = /^(\d+) (\d+)$/.exec(text.trim()) ?? [];
  return port === undefined || pid === undefined ? undefined : { port: Number(port), pid: Number(pid) };
}

async function answersSoon(port: number): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < AWAY_MS; waitedMs += RETRY_MS) {
    if (await answers(port)) return true;
    await wait(RETRY_MS);
  }
  return false;
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Signal 0 only asks. Another user's process may not be asked, and is alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && "code" in thrown && thrown.code === "EPERM";
  }
}
