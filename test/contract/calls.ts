import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database, ReadLimits } from "../../server/database/index.ts";
import { packageRoot } from "../../server/paths.ts";

type Capability = (database: Database, ...rest: unknown[]) => unknown;

/**
 * Runs a capability by name: `graph.expand` is `expand` of `server/graph/index.ts`, `graph-state.graphState`
 * that of `server/graph-state.ts`. It is given the database, the arguments of the case and the limits; an
 * export is given a place to write to, and what it wrote is the answer.
 */
export async function call(database: Database, name: string, given: unknown[], limits: ReadLimits): Promise<unknown> {
  const [folder = "", member = ""] = name.split(".");
  const index = join(packageRoot, "server", folder, "index.ts");
  const file = existsSync(index) ? index : join(packageRoot, "server", `${folder}.ts`);
  const module = (await import(file)) as Record<string, Capability | undefined>;
  const capability = module[member];
  if (capability === undefined) throw new Error(`${name}: there is no such function.`);
  if (folder === "exports") return written((write) => capability(database, write));
  return capability(database, ...given, limits);
}

async function written(exporting: (write: (chunk: string) => Promise<void>) => unknown): Promise<string> {
  let text = "";
  await exporting((chunk) => {
    text += chunk;
    return Promise.resolve();
  });
  return text;
}
