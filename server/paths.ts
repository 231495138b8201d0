import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout or the package: the same from `server/` and from `dist/server/`. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

export const dataFolder = join(packageRoot, "data");
export const cypherFolder = join(packageRoot, "cypher");
export const clientFolder = join(packageRoot, "dist", "client");

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("package.json not found above the program's files");
  return findRoot(parent);
}
