import { expect } from "vitest";
import type { ExpandAnswer, ExpandAsked } from "../../../contract/graph.ts";
import { write, type Database } from "../../../server/database/index.ts";
import { nodeEvidence } from "../../../server/evidence/index.ts";
import { expand, node } from "../../../server/graph/index.ts";
import { LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

/** What a graph that Filière did not make may hold at a relationship. */
const PROPERTIES = {
  "integers as ids": "{id: i}",
  "one id for all of them": "{id: 'same'}",
  "no id": "{}",
  "dates of the database's own": "{id: i, dateFrom: date('2024-02-03')}",
  "years as numbers": "{dateFrom: 2010 + i % 3}",
  "days that are sometimes texts": "{dateFrom: CASE WHEN i % 2 = 0 THEN '2024-02-03' ELSE null END, id: i % 4}",
};

const HUBS = { "a foreign hub": "Person", "a hub of ours": "Entity:Person" };

function star(labels: string, properties: string): string {
  return `CREATE (hub:${labels} {id: 'trial:hub'})
WITH hub UNWIND range(1, 10) AS i
CREATE (hub)-[:KNOWS ${properties}]->(:${labels} {id: 'trial:' + toString(i)})`;
}

/** A star whose ends are of no kind we know, of one, and of two at once. */
const KINDS = `CREATE (hub:Person {name: 'Hub'})
WITH hub UNWIND range(1, 10) AS i
CREATE (hub)-[:KNOWS {id: i}]->(:Person:Friend {name: toString(i)})
CREATE (hub)-[:AT]->(:Country {name: toString(i)})
CREATE (hub)-[:AT]->(:Actor:Country {name: toString(i)})`;

/** Dated links to nodes that have no label of ours, and to one that has. */
const FRIENDS = `CREATE (hub:Entity:Actor {id: 'trial:hub'})
WITH hub UNWIND range(1, 9) AS i
CREATE (hub)-[r:LINKED_TO]->(:Entity {id: 'trial:' + toString(i)})
SET r.dateFrom = '2024-02-0' + toString(i), r.dateTo = '2024-02-0' + toString(i)
CREATE (hub)-[:LINKED_TO {dateFrom: '2024-02-04', dateTo: '2024-02-04'}]->(:Entity:CaseFile {id: 'case:' + toString(i)})`;

async function hubOf(database: Database): Promise<string> {
  return String(await valueOf(database, "MATCH (n:Person) WHERE COUNT { (n)-->() } > 0 RETURN elementId(n)"));
}

async function pagesOf(database: Database, hub: string): Promise<ExpandAnswer[]> {
  const pages: ExpandAnswer[] = [];
  let cursor: string | null = null;
  do {
    const asked = { type: "KNOWS", limit: 3, known: [], ...(cursor === null ? {} : { cursor }) };
    const given: ExpandAnswer = await expand(database, hub, asked, LIMITS);
    pages.push(given);
    cursor = given.cursor;
  } while (cursor !== null);
  return pages;
}

async function expectEachOnce(database: Database, hub: string): Promise<void> {
  const pages = await pagesOf(database, hub);
  const ends = pages.flatMap(({ slice }) => slice.edges.map(({ to }) => to));
  expect([ends.length, new Set(ends).size]).toEqual([10, 10]);
  expect(pages.map(({ remaining }) => remaining)).toEqual([7, 4, 1, 0]);
  expect(pages.map(({ total }) => total)).toEqual([10, 10, 10, 10]);
}

const pageCases = Object.entries(HUBS).flatMap(([hub, labels]) =>
  Object.entries(PROPERTIES).map(([what, properties]): WrittenCase => ({
    title: `pages of ${hub} with ${what} give every relationship once`,
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: star(labels, properties) }));
      await expectEachOnce(database, labels === "Person" ? await hubOf(database) : "trial:hub");
    },
  })),
);

export const foreignCases: readonly WrittenCase[] = [
  ...pageCases,
  {
    title: "what a kind is said to bring is what its expansion brings, also where it is no kind or two",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: KINDS }));
      const hub = await hubOf(database);
      const { groups } = await node(database, hub, LIMITS);
      const totals = new Map<string, number>();
      for (const { kind } of groups) {
        totals.set(kind, (await expand(database, hub, { kind, limit: 3, known: [] }, LIMITS)).total);
      }
      expect(Object.fromEntries(groups.map(({ kind, count }) => [kind, count]))).toEqual(Object.fromEntries(totals));
      expect(Object.fromEntries(totals)).toEqual({ other: 10, country: 20, actor: 10 });
    },
  },
  {
    title: "what is of no kind can be asked for by time, a page at a time",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: FRIENDS }));
      const span = { dateFrom: "2024-02-03", dateTo: "2024-02-05" };
      const asked: ExpandAsked = { kind: "other", ...span, limit: 2, known: [] };
      const first = await expand(database, "trial:hub", asked, LIMITS);
      const second = await expand(database, "trial:hub", { ...asked, cursor: first.cursor ?? "" }, LIMITS);
      const days = [first, second].flatMap(({ slice }) => slice.edges.map(({ dateFrom }) => dateFrom));
      expect([first.total, first.remaining, second.remaining]).toEqual([3, 1, 0]);
      expect(new Set(days)).toEqual(new Set(["2024-02-03", "2024-02-04", "2024-02-05"]));
    },
  },
  {
    title: "a foreign node has no claims, and one that is not there is unknown by the same sentence everywhere",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: star("Person", "{}") }));
      const hub = await hubOf(database);
      const { node: shown } = await node(database, hub, LIMITS);
      const evidence = await nodeEvidence(database, hub, LIMITS);
      expect(evidence).toMatchObject({ node: { id: hub, kind: "other" }, claims: [], voices: 0, total: 0 });
      expect(evidence.node.name).toBe(shown.name);
      expect(evidence).toMatchObject({ truncated: false, conflicts: [] });
      const messages = [node(database, "n:999999", LIMITS), nodeEvidence(database, "n:999999", LIMITS)];
      const told = await Promise.all(messages.map((each) => each.catch((error: unknown) => String(error))));
      expect(new Set(told).size).toBe(1);
    },
  },
];
