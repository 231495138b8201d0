import { execFile } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../../server/paths.ts";

export interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** The command line as people call it, from the sources, on the embedded graph of a folder. */
export function runCommand(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const env = { ...process.env, FILIERE_DATA: folder, FILIERE_BOLT_PORT: "0", NEO4J_URI: "", ...environment };
  const program = ["--import", "tsx", join(packageRoot, "server", "cli.ts"), ...words];
  return new Promise((done) => {
    execFile(process.execPath, program, { env, cwd: packageRoot }, (failure, out, error) => {
      done({ code: typeof failure?.code === "number" ? failure.code : 0, out, error });
    });
  });
}
