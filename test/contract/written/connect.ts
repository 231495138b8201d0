import { expect } from "vitest";
import { ensureSchema, openDatabase, write, type DatabaseSettings } from "../../../server/database/index.ts";
import { failureOf, valueOf, type WrittenCase } from "./written-case.ts";

function refusal(title: string, code: string, change: (settings: DatabaseSettings) => Partial<DatabaseSettings>) {
  return {
    title,
    run: async ({ settings }: { settings: DatabaseSettings }) => {
      const changed = { ...settings, ...change(settings) };
      const thrown = await failureOf(openDatabase(changed));
      expect(thrown).toMatchObject({ code });
      const { message, hint } = thrown as { message: string; hint?: string };
      expect(hint).toMatch(/^\p{Lu}.*\.$/u);
      expect(`${message} ${hint}`).not.toContain(changed.password);
    },
  };
}

export const connectCases: readonly WrittenCase[] = [
  {
    title: "the database names its product and version",
    run: async ({ database }) => {
      const { name, version } = await database.info();
      expect([name, version]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^\d+\.\d+/)]);
      expect(database.address).toMatch(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^@/]+$/);
    },
  },
  {
    title: "the scheme that asks for a routing table reaches it too",
    run: async ({ settings }) => {
      const routed = await openDatabase({ ...settings, uri: settings.uri.replace(/^\w+/, "neo4j") });
      try {
        const sent = { statement: "MERGE (n:Trial {id: 'routed'}) RETURN n.id AS id" };
        expect((await write(routed, (run) => run(sent))).rows).toEqual([{ id: "routed" }]);
        expect(await valueOf(routed, "MATCH (n:Trial) RETURN n.id AS id")).toBe("routed");
      } finally {
        await routed.close();
      }
    },
  },
  {
    title: "making the schema again changes nothing",
    run: async ({ database }) => {
      await expect(ensureSchema(database)).resolves.toBeUndefined();
    },
  },
  refusal("a wrong password is said to be one", "database_auth", () => ({ password: "certainly-wrong" })),
  refusal("a database that is not there is said to be missing", "database_missing", () => ({ database: "nowhere" })),
  refusal("a port where nothing listens is said to be unreachable", "database_unreachable", () => ({
    uri: "bolt://127.0.0.1:1",
  })),
];
