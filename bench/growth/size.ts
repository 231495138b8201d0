import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StatusAnswer } from "../../contract/status.ts";
import { openDatabase, type Database } from "../../server/database/index.ts";
import type * as Embedded from "../../server/embedded/index.ts";
import { findRunning } from "../../server/embedded/index.ts";
import { packageRoot } from "../../server/paths.ts";
import { enginePid, startProgram, type Program } from "../../test/support/program.ts";
import { askAll } from "./ask.ts";
import { fillCases, placeId, shapeOf, type Shape } from "./cases.ts";

/** As people run it: the engine's process from the sources is slower by the tools that translate them. */
const BUILT = join(packageRoot, "dist", "server", "embedded", "index.js");

export interface Grown {
  relationships: number;
  nodes: number;
  fillSeconds: number;
  fileMb: number;
  /** From the start of the program to its first status, and what its engine then holds. */
  openMs: number;
  openMb: number;
  askedMb: number;
  /** From the kill of the engine to the answer of the next click. */
  restartMs: number;
  ms: number[][];
}

/** Fills an embedded graph of one size, opens it with the built program, asks it, kills its engine. */
export async function growTo(relationships: number): Promise<Grown> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-growth-"));
  const shape = shapeOf(relationships);
  const fillSeconds = await fill(folder, shape);
  const fileMb = await megabytesIn(folder);
  const started = performance.now();
  const program = await startProgram({ folder });
  const counts = await countsOf(program);
  const openMs = performance.now() - started;
  const openMb = await memoryOf(program);
  const database = await joinRunning(folder);
  const ms = await askAll(database, shape);
  const askedMb = await memoryOf(program);
  await database.close();
  const restartMs = await kill(program);
  await program.close();
  await rm(folder, { recursive: true, force: true });
  return { ...counts, fillSeconds, fileMb, openMs, openMb, askedMb, restartMs, ms };
}

async function fill(folder: string, shape: Shape): Promise<number> {
  const { startEmbedded } = (await import(BUILT)) as typeof Embedded;
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const { uri, user, password } = embedded;
  const database = await openDatabase({ uri, user, password, kind: "embedded" });
  const started = performance.now();
  await fillCases(database, shape);
  const seconds = (performance.now() - started) / 1000;
  await database.close();
  await embedded.close();
  return seconds;
}

async function joinRunning(folder: string): Promise<Database> {
  const running = await findRunning(folder);
  if (running === undefined) throw new Error("The program's embedded graph does not answer.");
  const { uri, user, password } = running;
  return openDatabase({ uri, user, password, kind: "embedded" });
}

async function countsOf({ address }: Program): Promise<{ nodes: number; relationships: number }> {
  const { counts } = (await (await fetch(`${address}/api/status`)).json()) as StatusAnswer;
  if (counts === null) throw new Error("The graph could not be counted.");
  return counts;
}

/** The program itself gives up after some seconds and says so; a person would click again. */
async function kill(program: Program): Promise<number> {
  process.kill(enginePid(program), "SIGKILL");
  const started = performance.now();
  for (;;) {
    const response = await fetch(`${program.address}/api/nodes/${placeId(7)}`);
    await response.arrayBuffer();
    if (response.ok) return performance.now() - started;
    if (response.status !== 503) throw new Error(`the click was answered ${response.status}`);
  }
}

/** What the engine's process holds of the machine's memory (Linux only). */
async function memoryOf(program: Program): Promise<number> {
  const status = await readFile(`/proc/${enginePid(program)}/status`, "utf8");
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
  return Number(kilobytes) / 1000;
}

async function megabytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true })) bytes += (await stat(join(folder, name))).size;
  return bytes / 1e6;
}
