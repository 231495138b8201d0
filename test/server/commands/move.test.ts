import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "../../support/command.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

/** An embedded graph stands for the Neo4j: both are reached by Bolt. test/contract/move.test.ts has a real one. */
let target: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "filiere-move-"));
  target = await openTestDatabase({ schema: false });
  await runCommand(folder, ["query", "RETURN 1"]); // makes the graph and fills it
}, 60_000);
afterAll(async () => {
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

test("one command moves the graph and says how to start on it, with the password in a file", async () => {
  const { uri, user, password } = target.embedded;
  const file = join(folder, "password");
  await writeFile(file, `${password}\n`);
  const moved = await runCommand(folder, ["move", "--to", uri, "--user", user, "--password-file", file]);
  expect(moved).toMatchObject({ code: 0, error: expect.stringContaining("Copying nodes, 774 of 774") });
  expect(moved.out).toContain(`774 nodes and 1888 relationships are at ${uri}`);
  expect(moved.out).toContain(`NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=… npm start`);
  expect(moved.out + moved.error).not.toContain(password);
  const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const there = await runCommand(folder, ["query", "MATCH (n:CaseFile) RETURN count(n) AS n", "--json"], environment);
  expect(JSON.parse(there.out)).toMatchObject({ rows: [{ n: 59 }] });
  const again = await runCommand(folder, ["move"], environment);
  expect([again.code, again.error]).toEqual([1, expect.stringContaining("is not empty")]);
}, 120_000);

test("a Neo4j that does not answer is said to be away, and its password is not shown", async () => {
  const words = ["move", "--to", "bolt://127.0.0.1:9"];
  const { code, error } = await runCommand(folder, words, { NEO4J_PASSWORD: "hidden word" });
  expect([code, error]).toEqual([1, expect.stringMatching(/bolt:\/\/127\.0\.0\.1:9: The database does not answer/)]);
  expect(error).not.toContain("hidden word");
}, 60_000);

test.each([
  { what: "no target", words: [], environment: {}, says: "Name the Neo4j with --to" },
  { what: "no address", words: ["--to", "localhost"], environment: {}, says: "no Bolt address" },
  {
    what: "a password in the address",
    words: ["--to", "bolt://a:b@c"],
    environment: {},
    says: "holds a user or a password",
  },
  {
    what: "no password file",
    words: ["--to", "bolt://c", "--password-file", "/nowhere"],
    environment: {},
    says: "/nowhere cannot be read",
  },
  {
    what: "no graph",
    words: ["--to", "bolt://c"],
    environment: { FILIERE_DATA: "/nowhere" },
    says: "no embedded graph in /nowhere",
  },
])("$what is the caller's to mend", async ({ words, environment, says }) => {
  const { code, error } = await runCommand(folder, ["move", ...words], environment);
  expect([code, error]).toEqual([2, expect.stringContaining(says)]);
});
