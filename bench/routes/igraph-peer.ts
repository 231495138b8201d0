import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

interface Answer {
  ms: number;
  result: unknown;
}

/** python-igraph in a process of its own: one question a line, answered with the processor time that it took there. */
export interface Peer {
  readonly version: string;
  ask(question: Record<string, unknown>): Promise<Answer>;
  close(): void;
}

/** Undefined where Python or igraph is not there. */
export async function startPeer(script: string): Promise<Peer | undefined> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn("python3", [path], { stdio: ["pipe", "pipe", "inherit"] });
  let isGone = false;
  child.on("error", () => (isGone = true));
  child.stdin.on("error", () => (isGone = true));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const line = await lines.next();
    return line.done === true ? undefined : (JSON.parse(line.value) as Answer);
  };
  const hello = await next();
  if (hello === undefined || isGone || typeof hello.result !== "string") return undefined;
  return {
    version: hello.result,
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const answer = await next();
      if (answer === undefined) throw new Error("igraph went away.");
      return answer;
    },
    close: () => child.stdin.end(),
  };
}
