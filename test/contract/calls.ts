import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Database, ReadLimits } from "../../server/database/index.ts";
import { packageRoot } from "../../server/paths.ts";

type Capability = (database: Database, ...rest: unknown[]) => Promise<unknown>;

/**
 * Runs a capability by name: `graph.expand` is `expand` of `server/graph/index.ts`, `graph-state.graphState`
 * that of `server/graph-state.ts`. It is given the database, the arguments of the case and the limits.
 */
export async function call(database: Database, name: string, given: unknown[], limits: ReadLimits): Promise<unknown> {
  const [folder = "", member = ""] = name.split(".");
  const index = join(packageRoot, "server", folder, "index.ts");
  const file = existsSync(index) ? index : join(packageRoot, "server", `${folder}.ts`);
  const module = (await import(file)) as Record<string, Capability | undefined>;
  const capability = module[member];
  if (capability === undefined) throw new Error(`${name}: there is no such function.`);
  return capability(database, ...given, limits);
}
