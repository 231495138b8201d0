import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BenchGraph } from "./hub-graph.ts";

export interface PeerAnswer {
  ms: number;
  costs: number[];
  /** By route, as the costs. */
  legs: number[];
}

/** igraph and NetworkX in a process of Python, asked one question at a time. */
export interface Peer {
  readonly versions: { igraph: string; networkx: string };
  ask<T>(question: object): Promise<T>;
  load(graph: BenchGraph, networkx: boolean): Promise<void>;
  close(): void;
}

/** Undefined where there is no Python with both libraries. */
export async function startPeer(): Promise<Peer | undefined> {
  const child = spawn("python3", [join(import.meta.dirname, "peer.py")], { stdio: ["pipe", "pipe", "ignore"] });
  const failed = new Promise<undefined>((resolve) => {
    child.once("error", () => resolve(undefined));
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await Promise.race([lines.next(), failed]);
  if (first === undefined || first.done === true) return undefined;
  const ask = async <T>(question: object): Promise<T> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const answer = await lines.next();
    if (answer.done === true) throw new Error("The peer in Python ended before it answered.");
    return JSON.parse(answer.value) as T;
  };
  return {
    versions: JSON.parse(first.value) as Peer["versions"],
    ask,
    load: (graph, networkx) => load(ask, graph, networkx),
    close: () => child.stdin.end(),
  };
}

/** Hands a graph over in files, for as text it would be a hundred megabytes. */
async function load(ask: Peer["ask"], { table, costs }: BenchGraph, networkx: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
  const files = { tails: join(folder, "tails"), heads: join(folder, "heads"), costs: join(folder, "costs") };
  await writeFile(files.tails, table.tails);
  await writeFile(files.heads, table.heads);
  await writeFile(files.costs, costs);
  await ask({ do: "load", placeCount: table.placeCount, networkx, ...files });
  await rm(folder, { recursive: true });
}
