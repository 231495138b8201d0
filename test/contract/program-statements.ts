import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../server/paths.ts";

/**
 * Every statement that a capability folder keeps in its `statements.ts`: exported texts, and texts
 * in exported objects. What a function there builds is known only once it was built, by being run.
 */
export async function programStatements(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const server = join(packageRoot, "server");
  for (const folder of readdirSync(server)) {
    const file = join(server, folder, "statements.ts");
    if (!existsSync(file)) continue;
    const module = (await import(file)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) collect(value, `${folder}: ${name}`, found);
  }
  return found;
}

function collect(value: unknown, name: string, found: Map<string, string>): void {
  if (typeof value === "string") found.set(name, value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, `${name}.${key}`, found);
  }
}
