import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EditAnswer } from "../../../contract/edits.ts";
import { startEmbedded, type EmbeddedGraph } from "../../../server/embedded/index.ts";
import { runCommand, type Outcome } from "../../support/command.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "filiere-cli-"));
  await filiere(["query", "RETURN 1"]); // fills it once, so that the tests below do not
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function filiere(words: string[], environment?: Record<string, string>): Promise<Outcome> {
  return runCommand(folder, words, environment);
}

describe("asking", () => {
  test("a query answers as a table, and says how many rows", async () => {
    const { code, out } = await filiere([
      "query",
      "MATCH (c:Country) WHERE c.id = $id RETURN c.name",
      "-p",
      "id=place:spain",
    ]);
    expect([code, out]).toEqual([0, "c.name\n------\nSpain\n1 row\n"]);
  });

  test("with --json it answers columns, rows and whether it was cut", async () => {
    const { out } = await filiere(["query", "UNWIND range(1, 5) AS x RETURN x", "--json"], { FILIERE_MAX_ROWS: "2" });
    expect(JSON.parse(out)).toEqual({ columns: ["x"], rows: [{ x: 1 }, { x: 2 }], truncated: true });
  });

  test("nothing can be written, no file can be read, and the sentence says so", async () => {
    const write = await filiere(["query", "CREATE (x:Entity {id: 'new'})"]);
    expect([write.code, write.error]).toEqual([2, expect.stringContaining("would change the graph")]);
    const unbounded = await filiere(["query", "MATCH (a)-[*]-(b) RETURN b"]);
    expect([unbounded.code, unbounded.out]).toEqual([2, ""]);
    const file = await filiere(["query", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"]);
    expect([file.code, file.error]).toEqual([2, expect.stringContaining("LOAD CSV")]);
    expect((await filiere(["query", "MATCH (x) WHERE x.id = 'new' RETURN x"])).out).toContain("0 rows");
  });

  test("with --edit it shows what it would change, with --apply it changes that, and edits --revert takes it back", async () => {
    const statement = "MATCH (c:Country) WHERE c.id = 'place:spain' SET c.name = 'Hispania'";
    const shown = await filiere(["query", "--edit", statement]);
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('name: "Spain" → "Hispania"')]);
    expect(shown.out).toContain("Nothing was changed.");
    const done = await filiere(["query", "--edit", "--apply", "--note", "Latin", statement, "--json"]);
    const { edit } = JSON.parse(done.out) as EditAnswer;
    const list = await filiere(["edits"]);
    expect(list.out).toMatch(new RegExp(`^${edit.id} .* SET c.name = 'Hispania' +1 properties set +Latin$`, "m"));
    const off = await filiere(["edits", "--revert", edit.id], { FILIERE_EDITS: "0" });
    expect([off.code, off.error]).toEqual([1, expect.stringContaining("Writing was switched off")]);
    expect((await filiere(["edits", "--revert", edit.id])).out).toContain('name: "Hispania" → "Spain"');
    const again = await filiere(["edits", "--revert", edit.id]);
    expect([again.code, again.error]).toEqual([1, expect.stringContaining("taken back already")]);
  });

  test("while a Filière is running, the command asks that one", async () => {
    let running: EmbeddedGraph | undefined;
    try {
      running = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
      const { code, out } = await filiere(["query", "MATCH (c:Country) RETURN count(c) AS n", "--json"]);
      expect([code, JSON.parse(out)]).toMatchObject([0, { rows: [{ n: 28 }] }]);
    } finally {
      await running?.close();
    }
  });
});

describe("hypotheses", () => {
  test("each is told with its bound, why, what would confirm it and what speaks against it", async () => {
    const { code, out } = await filiere(["hypotheses", "--commodity", "cocaine", "--near", "Le Havre", "--limit", "1"]);
    expect(code).toBe(0);
    expect(out).toContain("1 of 6 hypotheses. No source says so");
    expect(out).toMatch(/1\. ≤ 0\.\d\d {2}Port of Marseille-Fos ⇢ Port of Le Havre, 764 km/);
    for (const part of ["nobody says so", "Would confirm it: ", "Against it: "]) expect(out).toContain(part);
  });

  test("with --json it is the whole answer; a window that is none is refused", async () => {
    const { out } = await filiere(["hypotheses", "--window", "0", "--json"]);
    const { hypotheses } = JSON.parse(out) as { hypotheses: { daysApart: number }[] };
    expect(hypotheses.length).toBeGreaterThan(0);
    expect(hypotheses.every(({ daysApart }) => daysApart === 0)).toBe(true);
    expect((await filiere(["hypotheses", "--window", "9999"])).code).toBe(2);
  });

  test("what an option may not be is said in a sentence, by the option's name", async () => {
    const wide = await filiere(["hypotheses", "--window", "9999"]);
    expect([wide.code, wide.error]).toEqual([2, expect.stringMatching(/^--window: Write 730 or less\.\n/)]);
    const negative = await filiere(["hypotheses", "--window", "-5"]);
    expect([negative.code, negative.error]).toEqual([2, expect.stringContaining("Write a whole number, 0 or more.")]);
    const turned = await filiere(["flows", "--period", "2024-03..2024-02"]);
    expect([turned.code, turned.error]).toEqual([
      2,
      expect.stringMatching(/^--period: .*write its first day first\.\n/),
    ]);
    expect((await filiere(["flows", "--mode", "ship"])).error).toMatch(/^--mode: Write one of road, sea, /);
  });

  test("words come with the graph that was asked, and JSON alone", async () => {
    const words = await filiere(["hypotheses", "--limit", "1"]);
    expect(words.error).toBe(`Asked of the embedded graph in ${folder}\n`);
    expect(words.out).not.toContain(folder);
    expect((await filiere(["hypotheses", "--limit", "1", "--json"])).error).toBe("");
  });

  test("what somebody keeps is listed apart", async () => {
    expect((await filiere(["hypotheses", "--kept"])).out).toBe("Nobody keeps a hypothesis in this graph.\n");
  });
});

describe("the rest", () => {
  test("every saved question runs with its example", async () => {
    const { code, out } = await filiere(["queries", "--check", "--json"]);
    const outcomes = JSON.parse(out) as { rows: number; sample: string }[];
    expect(code).toBe(0);
    expect(outcomes.length).toBeGreaterThanOrEqual(30);
    expect(outcomes.filter(({ rows, sample }) => rows === 0 && sample === "story")).toEqual([]);
  });

  test("questions of one's own are imported, listed, found and exported, and a bad file is named with its line", async () => {
    const text =
      "// title: Wharves by name\n// param: limit number = 5 -- Most ports\n\nMATCH (p:TransitPoint)\nRETURN p.name AS name ORDER BY name LIMIT $limit\n";
    const [good, bad] = [join(folder, "my-ports.cypher"), join(folder, "bad.cypher")];
    await writeFile(good, text);
    await writeFile(bad, "// title: Bad\n\nMATCH (p)\nDELETE p\n");
    const refused = await filiere(["queries", "--import", good, bad]);
    expect([refused.code, refused.error]).toEqual([2, expect.stringMatching(/^bad\.cypher:4: .*\nNothing was kept\./)]);
    const kept = "own:my-ports: Wharves by name\n";
    expect((await filiere(["queries", "--import", good])).out).toBe(`Kept as ${kept}`);
    expect((await filiere(["queries", "--import", good])).out).toBe(`Kept already as ${kept}`);
    expect((await filiere(["queries", "--find", "wharves name"])).out).toContain("own:my-ports");
    expect((await filiere(["queries", "--export", "own:my-ports"])).out).toBe(text);
    const missing = await filiere(["queries", "--import", join(folder, "nowhere.cypher")]);
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining("cannot be read")]);
  });

  test("flows are a table with what was added, what was not and why", async () => {
    const { code, out } = await filiere(["flows", "--case", "case:2024-02-saint-quentin-fallavier"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Spain +Lyon +1 +reported$/m);
    expect(out).toMatch(/^Spain +Chambéry +1 +inferred$/m);
    expect(out).toContain("Added:\n  814 kg of cannabis resin, 1 case");
    expect(out).toContain("a load counts by one figure at most: at least 800 kg");
    const none = await filiere(["flows", "--period", "2000..2001", "--json"]);
    expect(JSON.parse(none.out)).toMatchObject({ flows: [], emptiedBy: "periods" });
  });

  test("an export holds every node and relationship", async () => {
    const { out } = await filiere(["export", "--format", "json"]);
    const graph = JSON.parse(out) as { nodes: unknown[]; relationships: unknown[] };
    expect([graph.nodes.length, graph.relationships.length]).toEqual([772, 1888]);
  });

  test("an export to a folder that is not there says so, and leaves nothing", async () => {
    const file = join(folder, "nowhere", "graph.json");
    const { code, error } = await filiere(["export", "-o", file]);
    expect([code, error]).toEqual([2, expect.stringContaining("a folder that is not there")]);
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  });

  test("doctor shows settings but no secret, and what is wrong", async () => {
    const { code, out } = await filiere(["doctor", "--json"], { FILIERE_PASSWORD: "open sesame" });
    expect([code, JSON.parse(out)]).toMatchObject([0, { problem: null, status: { counts: { nodes: 772 } } }]);
    expect(out).not.toContain("open sesame");
    const broken = await filiere(["doctor", "--json"], {
      NEO4J_URI: "bolt://127.0.0.1:9",
      NEO4J_PASSWORD: "hidden word",
    });
    expect([broken.code, JSON.parse(broken.out)]).toMatchObject([
      1,
      { problem: expect.stringContaining("127.0.0.1:9") },
    ]);
    expect(broken.out).not.toContain("hidden word");
  });

  test("doctor shows the password for other tools only when it is asked for it", async () => {
    let running: EmbeddedGraph | undefined;
    try {
      running = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
      const { user, password } = running.reader;
      const [plain, asked] = await Promise.all([filiere(["doctor"]), filiere(["doctor", "--password", "--json"])]);
      expect(plain.out).toContain(`user ${user}, password with: filiere doctor --password`);
      expect(plain.out).not.toContain(password);
      expect(JSON.parse(asked.out)).toMatchObject({ bolt: { user, password } });
      // A line for each tool, with the address; the password is read from the environment.
      expect(plain.out).toContain(`cypher-shell -a ${running.uri} -u ${user} -p "$FILIERE_BOLT_PASSWORD"`);
      expect(plain.out).toMatch(/^Python +GraphDatabase\.driver\(/m);
    } finally {
      await running?.close();
    }
  });

  test("the help of restore says that the program is to be closed first", async () => {
    expect((await filiere(["restore", "--help"])).out).toContain("Close Filière first");
  });

  test("doctor advises a Neo4j for a graph that is larger than the setting says", async () => {
    const { code, out } = await filiere(["doctor"], { FILIERE_EMBEDDED_LINKS: "1887" });
    expect([code, out]).toEqual([0, expect.stringContaining("Above 1,887 a Neo4j is advised: filiere move --to")]);
    expect((await filiere(["doctor"], { FILIERE_EMBEDDED_LINKS: "1888" })).out).not.toContain("advised: filiere");
  });

  test("doctor makes nothing where nothing is", async () => {
    const empty = join(folder, "elsewhere");
    const { code, out } = await filiere(["doctor"], { FILIERE_DATA: empty });
    expect([code, out]).toEqual([0, expect.stringContaining("No graph here yet")]);
    expect(existsSync(empty)).toBe(false);
  });

  test("a command or setting that does not exist is the caller's to mend", async () => {
    expect(await filiere(["quary"])).toMatchObject({ code: 2, error: expect.stringContaining("query") });
    expect(await filiere(["query"])).toMatchObject({ code: 2 });
    expect(await filiere(["query", "RETURN 1"], { PORT: "x" })).toMatchObject({
      code: 2,
      error: expect.stringContaining("PORT"),
    });
  });

  test.each(["serve", "query", "queries", "routes", "flows", "export", "move", "backup", "restore", "doctor"])(
    "the help of %s has an example",
    async (command) => {
      const { code, out } = await filiere([command, "--help"]);
      expect([code, out]).toEqual([0, expect.stringMatching(/^Examples?:/m)]);
    },
  );
});

describe("a damaged graph", () => {
  let damaged: string;
  const there = (words: string[]) => filiere(words, { FILIERE_DATA: damaged });

  beforeAll(async () => {
    damaged = await mkdtemp(join(tmpdir(), "filiere-cli-"));
    await cp(folder, damaged, { recursive: true });
  });
  afterAll(() => rm(damaged, { recursive: true, force: true }));

  test("is backed up, refused with the way back, brought back, and doctor tells the story", async () => {
    const made = await there(["backup"]);
    expect(made).toMatchObject({
      code: 0,
      out: expect.stringMatching(/: \d+ nodes, \d+ relationships, .* MB\.\nBack to it: npx filiere restore 2/),
    });
    expect((await there(["restore", "--list"])).out).toMatch(/^name .*\n-+.*\n2.* by filiere backup\n/);
    const intact = await there(["restore"]);
    expect([intact.code, intact.out]).toEqual([0, expect.stringContaining("Nothing was changed.")]);

    await writeFile(join(damaged, "graph.grafeo"), "this is no graph");
    const refused = await there(["query", "RETURN 1"]);
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining("Run: npx filiere restore.")]);

    const restored = await there(["restore"]);
    expect([restored.code, restored.out]).toEqual([
      0,
      expect.stringContaining("The graph was restored from the backup of "),
    ]);
    const counted = await there(["query", "MATCH (c:Country) WHERE c.id = 'place:spain' RETURN c.name"]);
    expect(counted.out).toContain("1 row");
    const doctor = await there(["doctor"]);
    expect(doctor.out).toMatch(
      /Backups: \d, the newest 2.*\nWhat happened to the graph, newest first:\n {2}2.* UTC {2}The graph was restored/s,
    );
    expect(doctor.out).toContain("All is well.");
  }, 120_000);

  test("neither command works on a Neo4j", async () => {
    for (const command of ["backup", "restore"]) {
      const refused = await filiere([command], { NEO4J_URI: "bolt://127.0.0.1:9" });
      expect([refused.code, refused.error]).toEqual([
        2,
        expect.stringContaining("this command is for the embedded graph"),
      ]);
    }
  }, 60_000);
});
