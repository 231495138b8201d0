import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../server/paths.ts";

interface Pattern {
  group?: string[];
}

interface Lint {
  overrides: { files: string[]; rules: { "no-restricted-imports"?: [string, { patterns: Pattern[] }] } }[];
}

/** Folders that have a boundary of their own kind, or may import everything. */
const APART = new Set(["commands", "database", "embedded", "http"]);

const folders = readdirSync(join(packageRoot, "server"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !APART.has(entry.name))
  .map(({ name }) => name);
const lint = JSON.parse(readFileSync(join(packageRoot, ".oxlintrc.json"), "utf8")) as Lint;

test.each(folders)("server/%s reaches every other folder through its index alone", (folder) => {
  const own = lint.overrides.find(({ files }) => files.includes(`server/${folder}/**`));
  const patterns = own?.rules["no-restricted-imports"]?.[1].patterns ?? [];
  const group = patterns.flatMap((pattern) => pattern.group ?? []);
  const others = ["database", ...folders].filter((other) => other !== folder);
  const expected = ["../", "../../"].flatMap((up) =>
    others.flatMap((other) => [`${up}${other}/*`, `!${up}${other}/index.ts`]),
  );
  expect([...group].sort()).toEqual(expected.sort());
});
