import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataFolder } from "../paths.ts";
import type { BundledData } from "./bundled-types.ts";

const NAMES = [
  "places",
  "sources",
  "claims",
  "cases",
  "commodities",
  "methods",
  "agencies",
  "relationships",
  "statistics",
] as const satisfies readonly (keyof BundledData)[];

export interface Bundled {
  data: BundledData;
  /** Tells one version of the files from another; also that of the rules, whose factors go into confidences. */
  hash: string;
}

/** Reads the data that ships with the program. */
export async function readBundled(folder = dataFolder): Promise<Bundled> {
  const paths = [...NAMES.map((name) => join("graph", `${name}.json`)), "rules.json"];
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  // Our own files, whose shape the tests of data/ check: each name has the rows that its type promises.
  const data = Object.fromEntries(NAMES.map((name, index) => [name, JSON.parse(texts[index] ?? "")])) as unknown;
  return { data: data as BundledData, hash: hash.digest("hex").slice(0, 16) };
}
