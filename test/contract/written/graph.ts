import { expect } from "vitest";
import { read, write, type Database, type Query } from "../../../server/database/index.ts";
import { between, expand, load, node, paths } from "../../../server/graph/index.ts";
import { search } from "../../../server/search/index.ts";
import { LIMITS, type WrittenCase } from "./written-case.ts";

/** Three to a day, so that pages end within a day; every tenth has none. */
const HUB = `CREATE (hub:Entity:Place:Area {id: 'trial:hub'})
WITH hub UNWIND range(1, 47) AS i
CREATE (file:Entity:CaseFile {id: 'trial:' + toString(i)})-[r:FROM {id: 'from:' + toString(i)}]->(hub)
SET r.dateFrom = CASE WHEN i % 10 = 0 THEN null ELSE '2024-02-' + toString(10 + i / 3) END`;

const DEFAULTS = { maxLinks: 6, limit: 25 };

const FILMS = `CREATE (heat:Film {title: 'Heat', id: 'not unique'})
CREATE (ronin:Film {title: 'Ronin', id: 'not unique'})
CREATE (al:Person {name: 'Al'})-[:ACTED_IN {role: 'Vincent'}]->(heat)
CREATE (bob:Person {name: 'Bob'})-[:ACTED_IN]->(heat)
CREATE (bob)-[:ACTED_IN]->(ronin)
CREATE (al)-[:knows]->(bob)`;

/** Nodes and relationships that the statement of an answer gives, as often as it gives them. */
async function shownBy(database: Database, cypher: Query): Promise<number[]> {
  const { rows } = await read(database, cypher, LIMITS);
  const found = (column: string) =>
    new Set(rows.flatMap((row) => (row[column] === null ? [] : JSON.stringify(row[column]))));
  return [found("node").size, found("link").size];
}

export const graphCases: readonly WrittenCase[] = [
  {
    title: "pages of an expansion give every relationship once, newest first, undated ones last",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: HUB }));
      const days: string[] = [];
      const seen = new Set<string>();
      const remaining: number[] = [];
      let cursor: string | null = null;
      do {
        const given = await expand(
          database,
          "trial:hub",
          { limit: 10, known: [], ...(cursor === null ? {} : { cursor }) },
          LIMITS,
        );
        for (const edge of given.slice.edges) seen.add(edge.id);
        const found = given.slice.edges.map((edge) => edge.dateFrom ?? "");
        days.push(...found.sort().reverse());
        remaining.push(given.remaining);
        cursor = given.cursor;
      } while (cursor !== null);
      expect(seen.size).toBe(47);
      expect(days).toHaveLength(47);
      expect(days).toEqual(days.toSorted().reverse());
      expect(days.slice(-4)).toEqual(["", "", "", ""]);
      expect(remaining).toEqual([37, 27, 17, 7, 0]);
    },
  },
  {
    title: "a cursor serves the list it came from and no other",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: HUB }));
      const { cursor } = await expand(database, "trial:hub", { limit: 10, known: [] }, LIMITS);
      const given = expand(database, "trial:hub", { limit: 10, known: [], type: "FROM", cursor: cursor ?? "" }, LIMITS);
      await expect(given).rejects.toMatchObject({ code: "invalid_cursor" });
    },
  },
  {
    title: "a foreign graph's nodes are searched, expanded, joined and connected by the ids its database gave them",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: FILMS }));
      const idOf = async (q: string) => (await search(database, { q, limit: 5 }, LIMITS)).hits[0]?.id ?? "";
      const [heat, al, ronin] = [await idOf("heat"), await idOf("Al"), await idOf("ronin")];
      const shown = await node(database, heat, LIMITS);
      const expanded = await expand(database, heat, { limit: 1, known: [] }, LIMITS);
      const connected = await paths(database, { from: al, to: ronin, types: ["ACTED_IN"], ...DEFAULTS }, LIMITS);
      const anyhow = await paths(database, { from: al, to: ronin, ...DEFAULTS }, LIMITS);
      const joined = await between(database, { ids: [heat, al] }, LIMITS);
      const [link] = joined.slice.edges;
      const reference = { from: link?.from ?? "", type: link?.type ?? "", id: link?.id ?? "" };
      const loaded = await load(database, { ids: [heat], relationships: [reference], among: false }, LIMITS);
      expect(shown.groups).toEqual([{ type: "ACTED_IN", direction: "in", kind: "other", count: 2 }]);
      expect(shown.node).toMatchObject({ id: heat, name: "Heat", kind: "other", degree: 2 });
      expect(expanded).toMatchObject({ total: 2, remaining: 1, truncated: true });
      expect(connected.links).toBe(3);
      expect(anyhow.links).toBe(2);
      expect(connected.paths[0]?.nodes).toEqual([al, heat, expect.any(String), ronin]);
      expect(loaded.missing).toEqual([]);
      expect(loaded.slice.edges).toMatchObject([
        { type: "ACTED_IN", from: al, to: heat, properties: { role: "Vincent" } },
      ]);
    },
  },
  {
    title: "the statement of an answer shows the same picture again, of ours and of a foreign graph",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: FILMS }));
      await write(database, (run) => run({ statement: HUB }));
      const films = await search(database, { q: "heat", limit: 5 }, LIMITS);
      const cast = await search(database, { q: "Al", limit: 5 }, LIMITS);
      const foreign = [films, cast].map(({ hits }) => hits[0]?.id ?? "");
      const among = { relationships: [], among: true };
      for (const ids of [foreign, ["trial:hub", "trial:1"]]) {
        const { slice, cypher } = await load(database, { ids, ...among }, LIMITS);
        expect([slice.nodes.length, slice.edges.length]).toEqual([2, 1]);
        expect(await shownBy(database, cypher)).toEqual([2, 1]);
      }
    },
  },
];
