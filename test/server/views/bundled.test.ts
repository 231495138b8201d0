import * as fs from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { readFirstView } from "../../../server/views/bundled.ts";

vi.mock("node:fs/promises", { spy: true });

test("the first picture is read again after a failure, and once when it worked", async () => {
  vi.mocked(fs.readFile).mockRejectedValueOnce(new Error("EMFILE"));
  await expect(readFirstView()).rejects.toThrow("EMFILE");
  const found = await readFirstView();
  expect(await readFirstView()).toBe(found);
});
