import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packageRoot } from "../../server/paths.ts";

test("the figures of the canvas run to their end on a small graph", { timeout: 240_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", join("bench", "canvas.ts")], {
    cwd: packageRoot,
    env: { ...process.env, FILIERE_BENCH_QUICK: "1" },
  });
  for (const phase of ["first picture", "selecting", "a frame while moving", "filtering"]) {
    const [, table = ""] = stdout.split(`60 marks, ${phase}\n`);
    expect(table, phase).toMatch(/^ {2}Sigma's defaults +[\d.]+ .*\n {2}force-graph +[\d.]+ .*\n {2}ours +[\d.]+ /);
  }
  const [, program = ""] = stdout.split("The program with 60 marks");
  expect(program).toMatch(/6 steps undone, each +[\d.]+ +[\d.]+/);
  expect(stdout).not.toMatch(/NaN ms/);
});
