import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process holds in the machine's memory. */
export function memoryMb(pid: number): number {
  if (process.platform !== "linux") return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)])) / 1000;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
}
