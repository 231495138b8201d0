import * as fs from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { readBundledViews } from "../../../server/views/bundled.ts";

vi.mock("node:fs/promises", { spy: true });

test("the bundled pictures are read again after a failure, and once when it worked", async () => {
  vi.mocked(fs.readFile).mockRejectedValueOnce(new Error("EMFILE"));
  await expect(readBundledViews()).rejects.toThrow("EMFILE");
  const found = await readBundledViews();
  expect(await readBundledViews()).toBe(found);
});
