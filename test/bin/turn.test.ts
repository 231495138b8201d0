import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inTurn } from "../../bin/prepare/turn.mjs";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filiere-turn-"));
  file = join(folder, "dist", ".building");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("two never work at the same time", async () => {
  const seen: string[] = [];
  const work = async (name: string) => {
    seen.push(`${name} begins`);
    await sleep(150);
    seen.push(`${name} ends`);
  };
  await Promise.all([inTurn(file, () => work("a")), inTurn(file, () => work("b"))]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
});

test("the turn is given back when the work fails", async () => {
  const failing = inTurn(file, () => {
    throw new Error("no compiler");
  });
  await expect(failing).rejects.toThrow("no compiler");
  expect(existsSync(file)).toBe(false);
});

test("what a dead process left behind is taken over", async () => {
  await inTurn(file, () => undefined); // makes the folder
  const dead = spawnSync(process.execPath, ["-e", "0"]);
  writeFileSync(file, String(dead.pid));
  await expect(inTurn(file, () => "built", { patienceMs: 0 })).resolves.toBe("built");
});

test("what a dead process with our own id left behind is taken over", async () => {
  await inTurn(file, () => undefined);
  writeFileSync(file, String(process.pid));
  await expect(inTurn(file, () => "built", { patienceMs: 0 })).resolves.toBe("built");
});

test("an empty file counts as somebody's until it is old", async () => {
  await inTurn(file, () => undefined);
  writeFileSync(file, "");
  await expect(inTurn(file, () => "built", { patienceMs: 0 })).rejects.toThrow(file);
  utimesSync(file, 1, 1);
  await expect(inTurn(file, () => "built", { patienceMs: 0 })).resolves.toBe("built");
});

test("who waits too long is told which file to remove, and the owner keeps its turn", async () => {
  await inTurn(file, () => undefined);
  writeFileSync(file, String(process.ppid)); // alive, and not we
  await expect(inTurn(file, () => "built", { patienceMs: 0 })).rejects.toThrow(`remove ${file}`);
  expect(existsSync(file)).toBe(true);
});
