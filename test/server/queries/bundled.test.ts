import * as fs from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { bundledQueries } from "../../../server/queries/load.ts";

vi.mock("node:fs/promises", { spy: true });

test("the bundled questions are read again after a failure, and once when it worked", async () => {
  vi.mocked(fs.readdir).mockRejectedValueOnce(new Error("EMFILE"));
  await expect(bundledQueries()).rejects.toThrow("EMFILE");
  const found = await bundledQueries();
  expect(found.length).toBeGreaterThan(0);
  expect(await bundledQueries()).toBe(found);
});
