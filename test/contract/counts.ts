import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { packageRoot } from "../../server/paths.ts";
import type { Subject } from "./subjects.ts";

const file = join(packageRoot, "node_modules", ".cache", "filiere", "contract-counts.json");

/** How many cases ran on each database: the test command compares and prints them. */
export async function writeCounts(counts: Readonly<Record<Subject["name"], number>>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(counts)}\n`);
}
