import neo4j from "neo4j-driver";
import { expect } from "vitest";
import type { DatabaseSettings } from "../../../server/database/index.ts";
import { Float, read, schemaStatements, write, type Database } from "../../../server/database/index.ts";
import { exportCypher, exportJson } from "../../../server/exports/index.ts";
import type { Subject } from "../subjects.ts";
import { failureOf, LIMITS, removeAll, type WrittenCase } from "./written-case.ts";

/** Whatever may stand in a note that somebody wrote or pasted. */
const ODD_TEXTS = [
  "it's",
  "a \\ backslash and one at the end \\",
  "C:\\users \\u0041 \\\\u0041",
  "two\nlines;\r\nand a\ttab",
  "'; MATCH (n) DETACH DELETE n;\n//",
  '`tick` "quote" $dollar {brace}',
  "œuvre, Łódź, 漢字, 😀",
  "\u0001\u001f\u007f\u2028",
  "",
];

const FILL = `CREATE (a:Entity:Trial {id: 'trial:a', texts: $texts, whole: $whole, integer: 2, part: 0.1, yes: true, negative: -7})
CREATE (b:Entity:Trial {id: 'trial:b', many: [1, 2, 3], parts: $parts})
CREATE (a)-[:KNOWS {id: 'trial:knows', since: $whole, note: $note}]->(b)
CREATE (b)-[:KNOWS]->(a)
CREATE (:FiliereGraph {schema: 1, revision: 1})`;

/** What both databases keep: each value stands where another kind of value would be read as the same text. */
const EXACT = `CREATE (:FiliereGraph {schema: 1, revision: 1})
CREATE (a:Entity:Trial {id: 'trial:a', day: date('2024-02-08'), dayText: '2024-02-08', big: 9007199254740993,
  clock: localtime('10:05:06'), zoned: datetime('2024-02-08T10:05:06+01:00'), local: localdatetime('2024-02-08T10:05:06'),
  span: duration('P1M2DT3S'), days: [date('2024-02-08'), date('2024-02-09')], bigText: '9007199254740993',
  endless: 1.0 / 0.0, least: -1.0 / 0.0})
CREATE (a)-[:KNOWS {since: date('2024-02-08'), big: -9223372036854775807}]->(:Entity {id: 'trial:b'})`;

/** Two nodes that no script can find again, one relationship at one of them, and the two that belong to the copy. */
const PARTLY_OURS = `CREATE (:FiliereGraph {schema: 1, revision: 1})
CREATE (a:Entity:Trial {id: 'trial:a'})-[:KNOWS]->(:Entity:Trial {id: 'trial:b'})
CREATE (a)-[:WROTE]->(:Note {text: 'x'})
CREATE (:Entity:Trial {name: 'without an id'})`;

async function fill(database: Database, statement: string): Promise<void> {
  await write(database, (run) => run({ statement }));
}

export async function textOf(
  database: Database,
  exporting: (database: Database, write: (chunk: string) => Promise<void>) => Promise<unknown>,
): Promise<string> {
  let text = "";
  await exporting(database, async (chunk) => {
    text += chunk;
  });
  return text;
}

/** As a console would: each statement ends with a semicolon at the end of a line and runs on its own. */
export async function runScript({ uri, user, password }: DatabaseSettings, script: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    const statements = script.replaceAll(/^\/\/.*$/gm, "").split(/;$/m);
    for (const statement of statements) if (statement.trim() !== "") await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}

/** A graph without a constraint, an index or a node: what a console finds in a new database. */
export async function makeBare({ database, settings }: Pick<Subject, "database" | "settings">): Promise<void> {
  await removeAll(database);
  const made = (await schemaStatements()).map((text) => /^CREATE (CONSTRAINT|INDEX) (\w+)/u.exec(text) ?? []);
  // A constraint goes before the index that it owns.
  const drops = made.map(([, what, name]) => `DROP ${what} ${name} IF EXISTS;\n`).sort();
  await runScript(settings, drops.join(""));
}

/** The program writes no bytes: another tool does. */
async function setBytes({ uri, user, password }: DatabaseSettings): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery("MATCH (n:Entity {id: 'trial:a'}) SET n.photo = $photo", {
      photo: new Int8Array([1, 2]),
    });
  } finally {
    await driver.close();
  }
}

async function readTrial(database: Database): Promise<unknown> {
  const statement = "MATCH (n:Entity {id: 'trial:a'}) RETURN n.big AS big, n.day AS day";
  return (await read(database, { statement }, LIMITS)).rows[0];
}

async function fillOdd(database: Database): Promise<void> {
  const parameters = {
    texts: ODD_TEXTS,
    note: ODD_TEXTS[4],
    whole: new Float(2),
    parts: [new Float(1), new Float(2.5), new Float(1e21)],
  };
  await write(database, (run) => run({ statement: FILL, parameters }));
}

export const exportCases: readonly WrittenCase[] = [
  {
    title: "an export keeps every text as it is, and floats apart from integers",
    run: async ({ database }) => {
      await fillOdd(database);
      const json = await textOf(database, exportJson);
      const { counts, leftOut, nodes, relationships } = JSON.parse(json) as Record<string, unknown>;
      expect(counts).toEqual({ nodes: 2, relationships: 2 });
      expect(leftOut).toEqual({ nodes: 0, relationships: 0 });
      expect(nodes).toMatchObject([
        { labels: ["Entity", "Trial"], properties: { id: "trial:a", texts: ODD_TEXTS } },
        { properties: { many: [1, 2, 3], parts: [1, 2.5, 1e21] } },
      ]);
      expect(relationships).toMatchObject([
        { type: "KNOWS", from: "trial:a", to: "trial:b", properties: { note: ODD_TEXTS[4] } },
        { type: "KNOWS", from: "trial:b", to: "trial:a", properties: {} },
      ]);
      expect(json).toContain('"integer":2,');
      expect(json).toContain('"whole":2.0');
      expect(json).toContain('"parts":[1.0,2.5,1e+21]');
    },
  },
  {
    title: "an exported script makes the same graph again, odd texts and floats included",
    run: async ({ database, settings }) => {
      await fillOdd(database);
      const before = await textOf(database, exportJson);
      const script = await textOf(database, exportCypher);
      await removeAll(database);
      await runScript(settings, script);
      const after = await textOf(database, exportJson);
      expect(after).toBe(before);
    },
  },
  {
    title: "an export keeps dates, big integers and infinite floats as what they are, in both formats",
    run: async ({ database, settings }) => {
      await fill(database, EXACT);
      const before = await textOf(database, exportJson);
      expect(before).toContain('"big":{"$type":"integer","value":"9007199254740993"},"bigText":"9007199254740993"');
      expect(before).toContain('"day":{"$type":"date","value":"2024-02-08"},"dayText":"2024-02-08"');
      expect(before).toContain('"endless":{"$type":"float","value":"Infinity"}');
      const script = await textOf(database, exportCypher);
      expect(script).toContain("day: date('2024-02-08'), dayText: '2024-02-08'");
      await removeAll(database);
      await runScript(settings, script);
      expect(await textOf(database, exportJson)).toBe(before);
      const { big, day } = (await readTrial(database)) as Record<string, unknown>;
      expect([big, day]).toEqual(["9007199254740993", "2024-02-08"]);
    },
  },
  {
    title: "bytes never come out as something else: the embedded graph takes none, and an export refuses them by name",
    run: async ({ database, settings }) => {
      await fill(database, PARTLY_OURS);
      const refusedBy = await failureOf(setBytes(settings));
      if (refusedBy !== undefined) {
        expect(refusedBy).toMatchObject({ code: "Neo.ClientError.Statement.UnsupportedOperationError" });
        return;
      }
      for (const exporting of [exportJson, exportCypher]) {
        const refused = { code: "query_unsupported", values: { property: "photo", owner: "trial:a" } };
        await expect(textOf(database, exporting)).rejects.toMatchObject(refused);
      }
    },
  },
  {
    title: "an export says how many nodes and relationships it leaves out",
    run: async ({ database }) => {
      await fill(database, PARTLY_OURS);
      const json = await textOf(database, exportJson);
      expect(JSON.parse(json)).toMatchObject({
        counts: { nodes: 2, relationships: 1 },
        leftOut: { nodes: 2, relationships: 1 },
      });
      expect(await textOf(database, exportCypher)).toMatch(/^\/\/ Left out.* 2 nodes, and 1 relationships/m);
    },
  },
  {
    title: "a graph that Filière did not make is not exported",
    run: async ({ database }) => {
      await fill(database, "CREATE (:Entity:Trial {id: 'trial:a'})");
      for (const exporting of [exportJson, exportCypher]) {
        await expect(textOf(database, exporting)).rejects.toMatchObject({ code: "database_foreign" });
      }
    },
  },
  {
    title: "a write in the midst of an export is not in it, or ends it",
    run: async ({ database, another }) => {
      await fill(database, PARTLY_OURS);
      const before = await textOf(database, exportJson);
      const writer = await another();
      let isWritten = false;
      const exporting = textOf(database, async (graph, take) =>
        exportJson(graph, async (chunk) => {
          if (!isWritten)
            await fill(writer, "CREATE (:Entity:Trial {id: 'trial:0'})-[:KNOWS]->(:Entity:Trial {id: 'trial:c'})");
          isWritten = true;
          await take(chunk);
        }),
      );
      const outcome = await exporting.catch((thrown: unknown) => thrown);
      // The embedded graph keeps one moment for the whole export, Neo4j does not.
      if (typeof outcome === "string") expect(outcome).toBe(before);
      else expect(outcome).toMatchObject({ code: "write_conflict" });
      expect(await textOf(database, exportJson)).toContain('"trial:c"');
    },
  },
];
