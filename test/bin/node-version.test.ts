import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeProblem, OLDEST_NODE } from "../../bin/prepare/node-version.mjs";
import { root } from "../../bin/prepare/paths.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "100.0.0", "23.0.0-nightly2024"])("Node %s is new enough", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(["20.18.9", "18.20.4", "9.99.99"])("Node %s is refused with both versions named", (version) => {
  expect(nodeProblem(version)).toContain(`needs Node ${OLDEST_NODE} or newer, and this is Node ${version}`);
});

test("package.json asks for the same Node", () => {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(`${engines.node}.0`).toBe(`>=${OLDEST_NODE}`);
});
