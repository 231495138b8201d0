import { spawn } from "node:child_process";
import type { EmbeddedGraph } from "../../server/embedded/index.ts";
import type { Ready } from "./prepared.ts";

export interface CheckResult {
  title: string;
  failure: string | null;
}

interface Ended {
  code: number | null;
  output: string;
  errors: string;
}

/** A tool from start to end, with what it printed. */
export async function runTool(
  { command, parameters }: Ready,
  more: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const tool = spawn(command, [...parameters, ...more], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let output = "";
  let errors = "";
  tool.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  tool.stderr.setEncoding("utf8").on("data", (text) => (errors += text));
  tool.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    tool.once("error", reject);
    tool.once("close", resolve);
  });
  return { code, output, errors };
}

/** Runs a driver's file of checks on a graph; each prints a line of JSON. */
export async function runChecks(
  prepared: Ready,
  uri: string,
  { user, password, reader }: EmbeddedGraph,
): Promise<CheckResult[]> {
  const { code, output, errors } = await runTool(prepared, [uri, user, password, reader.user, reader.password]);
  if (code !== 0) throw new Error(`The checks ended with ${code}:\n${output}\n${errors}`);
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as CheckResult);
}
