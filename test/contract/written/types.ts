import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { expect } from "vitest";
import { Float, write } from "../../../server/database/index.ts";
import type { Subject } from "../subjects.ts";
import { type WrittenCase } from "./written-case.ts";

/** As the driver decodes it: integers as bigint, floats as number. JSON knows one kind of number. */
async function rawRow({ settings }: Subject, statement: string): Promise<Record<string, unknown>> {
  const { uri, user, password } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
  try {
    const { records } = await driver.executeQuery(statement);
    return records[0]?.toObject() ?? {};
  } finally {
    await driver.close();
  }
}

async function makePair({ database }: Subject): Promise<void> {
  const statement = `CREATE (:Entity:Trial {id: 'a', whole: $whole, float: $float, mixed: $floats})
    -[:LEADS {whole: $whole, float: $float}]->(:Entity:Trial {id: 'b', float: $float})`;
  const parameters = { whole: 2, float: new Float(2), floats: [new Float(1), 0.5] };
  await write(database, (run) => run({ statement, parameters }));
}

export const typeCases: readonly WrittenCase[] = [
  {
    title: "2 and 2.0 arrive as an integer and a float",
    run: async (subject) => {
      const row = await rawRow(subject, "RETURN 2 AS whole, 2.0 AS float, [1, 2] AS wholes, [1.0, 2.5] AS floats");
      expect(row).toStrictEqual({ whole: 2n, float: 2, wholes: [1n, 2n], floats: [1, 2.5] });
    },
  },
  {
    title: "a whole-number float stays a float in a node, a relationship and a path",
    run: async (subject) => {
      await makePair(subject);
      const row = await rawRow(
        subject,
        "MATCH (a:Trial {id: 'a'}) MATCH p = (a)-[r]->(b) RETURN a, r, p, a.float AS float, {x: a.float} AS map",
      );
      const [a, r, p] = [row["a"], row["r"], row["p"]] as [Node, Relationship, Path];
      expect(a.properties).toMatchObject({ whole: 2n, float: 2, mixed: [1, 0.5] });
      expect(r.properties).toEqual({ whole: 2n, float: 2 });
      expect(p.start.properties).toMatchObject({ whole: 2n, float: 2 });
      expect(p.segments[0]?.relationship.properties).toEqual({ whole: 2n, float: 2 });
      expect(p.end.properties).toMatchObject({ float: 2 });
      expect([row["float"], row["map"]]).toStrictEqual([2, { x: 2 }]);
    },
  },
  {
    title: "a date is told from a text that looks like one",
    run: async (subject) => {
      const row = await rawRow(subject, "RETURN date('2024-02-08') AS day, '2024-02-08' AS text");
      expect(neo4j.isDate(row["day"] as object)).toBe(true);
      expect(row["text"]).toBe("2024-02-08");
    },
  },
];
