import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../server/paths.ts";
import { builtWith } from "./built-statements.ts";

/**
 * Every statement that a folder keeps in its `statements.ts`: exported texts, texts in exported objects,
 * and what its functions build from what stands in `builtWith`.
 *
 * @throws Error for a function that does not stand there.
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

type Builder = (...given: readonly unknown[]) => unknown;

function build(builder: Builder, name: string, found: Map<string, string>): void {
  const calls = builtWith[name];
  if (calls === undefined) throw new Error(`${name}: say in built-statements.ts with what it must have been called.`);
  for (const given of calls ?? []) {
    for (const [at, statement] of [builder(...given)].flat().entries()) {
      found.set(`${name}(${JSON.stringify(given)}), ${at + 1}`, String(statement));
    }
  }
}

function collect(value: unknown, name: string, found: Map<string, string>): void {
  if (typeof value === "string") found.set(name, value);
  else if (typeof value === "function") build(value as Builder, name, found);
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, `${name}.${key}`, found);
  }
}
