import { expect, test } from "vitest";
import { diskSentences } from "../../../../server/embedded/bolt/disk-failure.ts";

test.each([
  ["GRAFEO-T009: write failed: No space left on device (os error 28)", "is full"],
  ["ENOSPC: no space left on device, write", "is full"],
  ["EDQUOT: disk quota exceeded, write", "is full"],
  ["EROFS: read-only file system, open 'graph.grafeo.kinds.partial'", "is read-only now"],
  ["GRAFEO-T009: write failed (os error 5)", "did not take what was written"],
  ["EIO: i/o error, fdatasync", "did not take what was written"],
])("%s is said in words, with what to do", (message, says) => {
  const sentence = diskSentences(message);
  expect(sentence).toContain(`The disk of the graph ${says}: nothing of this change was stored.`);
  expect(sentence).toMatch(/make the change again; reading goes on\.$/);
});

test("a statement that speaks of such a code is no failure of the disk", () => {
  expect(diskSentences("GRAFEO-Q001: syntax error: EIO: unexpected")).toBeUndefined();
});
