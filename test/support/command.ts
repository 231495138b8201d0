import { execFile } from "node:child_process";
import { join } from "node:path";
import { isPrepared } from "../../bin/prepare.mjs";
import { packageRoot } from "../../server/paths.ts";

export interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** What is built starts in a third of the time. */
const CLI = isPrepared(["server"])
  ? [join(packageRoot, "dist", "server", "cli.js")]
  : ["--import", "tsx", join(packageRoot, "server", "cli.ts")];

/** The command line as people call it, built where that is as its sources are, on the embedded graph of a folder. */
export function runCommand(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const env = { ...process.env, FILIERE_DATA: folder, FILIERE_BOLT_PORT: "0", NEO4J_URI: "", ...environment };
  const program = [...CLI, ...words];
  return new Promise((done) => {
    execFile(process.execPath, program, { env, cwd: packageRoot }, (failure, out, error) => {
      done({ code: typeof failure?.code === "number" ? failure.code : 0, out, error });
    });
  });
}
