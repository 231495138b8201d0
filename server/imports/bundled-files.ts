import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SampleId } from "../../contract/sample-id.ts";
import { Words } from "../../contract/views.ts";
import { dataFolder } from "../paths.ts";
import type { BundledData } from "./bundled-types.ts";

const NOTHING: BundledData = {
  fictional: false,
  places: [],
  sources: [],
  claims: [],
  cases: [],
  commodities: [],
  methods: [],
  agencies: [],
  relationships: [],
  statistics: [],
  networks: [],
  actors: [],
};

/** A sample as `data/samples.json` describes it. */
const SampleFile = z.strictObject({
  id: SampleId,
  folder: z.string(),
  fictional: z.boolean(),
  /** In the order in which they are hashed. */
  files: z.array(z.string()),
  name: Words,
  description: Words,
});
export type SampleFile = z.infer<typeof SampleFile>;

export interface Bundled {
  data: BundledData;
  /** Tells one version of the files from another; also that of the rules, whose factors go into confidences. */
  hash: string;
}

/** The samples that ship with the program, in the order in which they are shown. */
export async function readSampleList(folder = dataFolder): Promise<SampleFile[]> {
  return z.array(SampleFile).parse(JSON.parse(await readFile(join(folder, "samples.json"), "utf8")));
}

/** Reads a sample that ships with the program. */
export async function readBundled(id: SampleId = "story", folder = dataFolder): Promise<Bundled> {
  const sample = (await readSampleList(folder)).find((each) => each.id === id);
  if (sample === undefined) throw new Error(`data/samples.json does not list ${id}.`);
  const paths = [...sample.files.map((name) => join(sample.folder, `${name}.json`)), "rules.json"];
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")));
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  // Our own files, whose shape the tests of data/ check: each name has the rows that its type promises.
  const lists = Object.fromEntries(sample.files.map((name, index) => [name, JSON.parse(texts[index] ?? "")])) as object;
  const data: BundledData = { ...NOTHING, ...lists, fictional: sample.fictional };
  return { data, hash: hash.digest("hex").slice(0, 16) };
}
