import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestOf, isInstalled, sourcesIn } from "../../bin/prepare/stamps.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filiere-stamps-"));
  mkdirSync(join(folder, "server", "graph"), { recursive: true });
  writeFileSync(join(folder, "server", "main.ts"), "main");
  writeFileSync(join(folder, "server", "graph", "expand.ts"), "expand");
  writeFileSync(join(folder, "tsconfig.json"), "{}");
});

afterEach(() => rmSync(folder, { recursive: true }));

const digest = () => digestOf(sourcesIn(folder, ["tsconfig.json", "server"]));

test("sources that nobody touched have the same digest", () => {
  expect(digest()).toBe(digest());
});

test("the order in which a folder lists its files does not matter", () => {
  const files = sourcesIn(folder, ["server", "tsconfig.json"]);
  expect(files.map(({ path }) => path).sort()).toEqual(["server/graph/expand.ts", "server/main.ts", "tsconfig.json"]);
  expect(digestOf([...files].reverse())).toBe(digestOf(files));
});

const edits: Record<string, () => void> = {
  "another length": () => writeFileSync(join(folder, "server", "main.ts"), "longer"),
  "another time": () => utimesSync(join(folder, "server", "main.ts"), 1, 1),
  "a new file": () => writeFileSync(join(folder, "server", "graph", "new.ts"), ""),
  "a removed file": () => rmSync(join(folder, "server", "graph", "expand.ts")),
  "a changed setting": () => writeFileSync(join(folder, "tsconfig.json"), '{"a":1}'),
};

test.each(Object.keys(edits))("%s makes another digest", (edit) => {
  const before = digest();
  edits[edit]?.();
  expect(digest()).not.toBe(before);
});

test("a source that is missing is no source", () => {
  expect(sourcesIn(folder, ["client"])).toEqual([]);
});

const wanted = {
  "": { version: "0.1.0" },
  "node_modules/express": { version: "5.3.0" },
  "node_modules/engine-darwin": { version: "0.6.0", optional: true },
};

test("packages of other platforms need not be installed", () => {
  expect(isInstalled(wanted, { "node_modules/express": { version: "5.3.0" } })).toBe(true);
});

test("a missing package makes the installation stale", () => {
  expect(isInstalled(wanted, {})).toBe(false);
});

test("a package of another version makes the installation stale", () => {
  expect(isInstalled(wanted, { "node_modules/express": { version: "5.2.0" } })).toBe(false);
});
