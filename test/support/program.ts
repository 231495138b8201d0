import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../server/paths.ts";

export interface Program {
  /** Where the page is. */
  address: string;
  folder: string;
  process: ChildProcess;
  /** Everything written to standard error so far. */
  log(): string;
  close(): Promise<void>;
}

export interface ProgramOptions {
  /** A data folder to keep; without it a new one that is removed at the end. */
  folder?: string;
  environment?: Record<string, string>;
  /** Through `npm start`'s own launcher, which looks whether anything must be built first. */
  launcher?: boolean;
}

/**
 * The program as people run it: the built server in a process of its own, on a free port, with its
 * embedded graph in a folder of its own.
 *
 * @throws Error with what it wrote when it ends before it says where it is.
 */
export async function startProgram({
  folder,
  environment = {},
  launcher = false,
}: ProgramOptions = {}): Promise<Program> {
  const own = folder ?? (await mkdtemp(join(tmpdir(), "filiere-program-")));
  const script = launcher ? join("bin", "start.mjs") : join("dist", "server", "main.js");
  const child = spawn(process.execPath, [join(packageRoot, script)], {
    env: { ...process.env, PORT: "0", FILIERE_DATA: own, FILIERE_OPEN: "0", FILIERE_BOLT_PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (log += text));
  const address = await addressFrom(child, () => log);
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    if (folder === undefined) await rm(own, { recursive: true, force: true });
  };
  return { address, folder: own, process: child, log: () => log, close };
}

async function addressFrom(child: ChildProcess, log: () => string): Promise<string> {
  if (child.stdout === null) throw new Error("the program's output is not read");
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /(http:\/\/\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The program ended before it said where it is.\n${log()}`);
}

/** Process id of the embedded engine under this program (Linux only: read from /proc). */
export function enginePid(program: Program): number {
  const parent = String(program.process.pid);
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(name);
    if (stat !== undefined && stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] === parent) return Number(name);
  }
  throw new Error("the program has no child process");
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined; // it ended while we looked
  }
}
