import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../bin/prepare/paths.mjs";

/** Makes the process believe that it runs on an old Node. */
const pretend =
  "data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })";

test.each(["start.mjs", "filiere.mjs"])(
  "%s on an old Node ends with one sentence before anything is done",
  (launcher) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", pretend, join(root, "bin", launcher)], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("this is Node 18.20.4");
  },
);
