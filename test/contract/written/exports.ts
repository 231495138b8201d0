import neo4j from "neo4j-driver";
import { expect } from "vitest";
import type { DatabaseSettings } from "../../../server/database/index.ts";
import { Float, write, type Database } from "../../../server/database/index.ts";
import { exportCypher, exportJson } from "../../../server/exports/index.ts";
import { removeAll, type WrittenCase } from "./written-case.ts";

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
CREATE (b)-[:KNOWS]->(a)`;

export async function textOf(
  database: Database,
  exporting: (database: Database, write: (chunk: string) => Promise<void>) => Promise<void>,
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
      const { counts, nodes, relationships } = JSON.parse(json) as Record<string, unknown>;
      expect(counts).toEqual({ nodes: 2, relationships: 2 });
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
];
