import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { findJava } from "../../bin/neo4j/jars.mjs";
import { freePort, openNeo4j } from "../../bin/neo4j/server.mjs";

afterEach(() => vi.unstubAllEnvs());

test("a missing Java is a sentence that says what to install", () => {
  vi.stubEnv("JAVA", join(tmpdir(), "no-such-java"));
  expect(findJava).toThrow(/Java was not found \(.*no-such-java\)\. .*apt-get install/u);
});

test("a taken port is a sentence that says what to do, and nothing is made", async () => {
  const folder = mkdtempSync(join(tmpdir(), "filiere-neo4j-"));
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(port, "127.0.0.1", resolve);
  });
  try {
    const opening = openNeo4j({ folder, port, password: "test-password" });
    await expect(opening).rejects.toThrow(`Port ${port} is taken`);
    expect(existsSync(join(folder, "conf"))).toBe(false);
  } finally {
    other.close();
    rmSync(folder, { recursive: true });
  }
});
