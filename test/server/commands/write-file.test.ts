import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { writeFileWhole } from "../../../server/commands/write-file.ts";
import { AppError } from "../../../server/errors.ts";

vi.mock("node:fs/promises", { spy: true });

type Write = (chunk: string) => Promise<void>;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filiere-"));
  file = join(folder, "graph.json");
});
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function writeTwo(write: Write): Promise<string> {
  await write("one ");
  await write("two");
  return "done";
}

/** More than any buffer on the way holds. */
async function writeMuch(write: Write): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await write("x".repeat(100_000));
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

test("the file holds what was written, nothing lies beside it, and the work's result comes back", async () => {
  expect(await writeFileWhole(file, writeTwo)).toBe("done");
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["one two", ["graph.json"]]);
});

test("when the work fails, its failure comes through and what was there before stays", async () => {
  writeFileSync(file, "before");
  const lost = new AppError("database_unreachable", "The database is away.");
  const writing = writeFileWhole(file, async (write) => {
    await write("half");
    throw lost;
  });
  await expect(writing).rejects.toBe(lost);
  expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["before", ["graph.json"]]);
});

test("a file that is replaced keeps its rights, and a link to it stays a link", async () => {
  writeFileSync(file, "before", { mode: 0o600 });
  const link = join(folder, "link.json");
  symlinkSync(file, link);
  await writeFileWhole(link, writeTwo);
  expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["one two", 0o600]);
  expect(readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())).toHaveLength(1);
});

test("a device takes what is written and stays a device", async () => {
  await writeFileWhole("/dev/null", writeTwo);
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

test("a disk that is full at the end is told as such, and nothing half-written remains", async () => {
  vi.mocked(fs.rename).mockRejectedValueOnce(failure("ENOSPC"));
  await expect(writeFileWhole(file, writeTwo)).rejects.toMatchObject({ code: "folder_full" });
  expect(readdirSync(folder)).toEqual([]);
});

// Writing to it fails with "no space left", after it was opened.
test.runIf(process.platform === "linux")(
  "what fails in the midst of writing ends the work with the file's reason",
  async () => {
    await expect(writeFileWhole("/dev/full", writeMuch)).rejects.toMatchObject({
      code: "folder_full",
      message: expect.stringContaining("/dev/full"),
    });
  },
);

test.each([
  ["EACCES", "folder_read_only"],
  ["EROFS", "folder_read_only"],
  ["EDQUOT", "folder_full"],
])("where opening fails with %s the answer is %s", async (system, code) => {
  vi.mocked(fs.open).mockRejectedValueOnce(failure(system));
  await expect(writeFileWhole(file, writeTwo)).rejects.toMatchObject({ code, hint: expect.any(String) });
});

test("a folder that is not there, or a folder instead of a file, is the caller's to mend", async () => {
  const nowhere = join(folder, "nowhere", "graph.json");
  await expect(writeFileWhole(nowhere, writeTwo)).rejects.toMatchObject({ code: "invalid_request" });
  await expect(writeFileWhole(folder, writeTwo)).rejects.toMatchObject({ code: "invalid_request" });
});
