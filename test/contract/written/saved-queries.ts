import { expect } from "vitest";
import { ChangeQueryBody, CreateQueryBody } from "../../../contract/own-queries.ts";
import { write, type Database } from "../../../server/database/index.ts";
import { graphState } from "../../../server/graph-state.ts";
import { counts } from "../../../server/graph/index.ts";
import {
  bundledQueries,
  changeQuery,
  checkQueries,
  createQuery,
  deleteQuery,
  duplicateQuery,
  findQueries,
  importQueries,
  openQuery,
  queryFile,
  restoreQuery,
  runQuery,
} from "../../../server/queries/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

const PORTS = {
  title: "Ports of a coast",
  question: "Which ports are there?",
  category: "routes",
  parameters: [
    { name: "start", type: "text", about: "How their names begin", aboutFr: "Début de leur nom" },
    { name: "limit", type: "number", default: 10, about: "Most ports" },
  ],
  statement:
    "MATCH (p:Port)\nWHERE $start IS NULL OR p.name STARTS WITH $start\nRETURN p.name AS name ORDER BY name LIMIT $limit",
  example: { start: "Le Havre" },
};

const asked = (more: object = {}) => CreateQueryBody.parse({ ...PORTS, ...more });
const changed = (version: number, more: object = {}) => ChangeQueryBody.parse({ ...PORTS, version, ...more });

async function begin(database: Database): Promise<string> {
  await write(database, (run) => run({ statement: "CREATE (:FiliereGraph {schema: 1, revision: 1})" }));
  await write(database, (run) =>
    run({ statement: "UNWIND ['Le Havre', 'Dunkerque', 'Le Verdon'] AS name CREATE (:Port {name: name})" }),
  );
  return (await createQuery(database, asked(), LIMITS)).query.name;
}

const ownNames = async (database: Database, more: object = {}) =>
  (await findQueries(database, more, LIMITS)).queries.filter(({ own }) => own !== null).map(({ name }) => name);

const file = (title: string, statement: string) => `// title: ${title}\n// category: gaps\n\n${statement}\n`;

export const savedQueryCases: readonly WrittenCase[] = [
  {
    title: "a question asks for a list, which its file keeps too",
    run: async ({ database }) => {
      await begin(database);
      const list = { type: "texts", default: '["Le Havre", "Dunkerque"]' };
      const { query } = await createQuery(
        database,
        asked({
          parameters: [{ name: "names", ...list }],
          statement: "MATCH (p:Port) WHERE p.name IN $names RETURN p.name AS name ORDER BY name",
          example: { names: '["Le Verdon"]' },
        }),
        LIMITS,
      );
      const namesFor = async (names?: unknown) =>
        (await runQuery(database, query.name, names === undefined ? {} : { names }, LIMITS)).rows.map(
          ({ name }) => name,
        );
      expect(await namesFor()).toEqual(["Dunkerque", "Le Havre"]);
      expect(await namesFor(["Le Verdon"])).toEqual(["Le Verdon"]);
      expect(await namesFor('["Le Verdon"]')).toEqual(["Le Verdon"]);
      expect(await failureOf(namesFor("Le Verdon"))).toMatchObject({ code: "invalid_request" });
      const { known } = await importQueries(
        database,
        { files: [await queryFile(database, query.name, LIMITS)] },
        LIMITS,
      );
      expect(known.map(({ name }) => name)).toEqual([query.name]);
    },
  },
  {
    title: "a person's own question is listed among those that ship, found by its words, and runs with its defaults",
    run: async ({ database }) => {
      const name = await begin(database);
      expect(name).toBe("own:ports-of-a-coast");
      const { queries } = await findQueries(database, {}, LIMITS);
      expect(queries.length).toBe((await bundledQueries()).length + 1);
      const opened = await openQuery(database, name, LIMITS);
      expect(queries).toContainEqual(opened.query);
      expect(opened.query).toMatchObject({
        ...PORTS,
        parameters: [{ default: null }, { aboutFr: null }],
        own: { version: 1 },
      });
      for (const q of ["COAST", "which ports", "starts with p name"])
        expect(await ownNames(database, { q })).toEqual([name]);
      expect(await ownNames(database, { q: "coast of nowhere" })).toEqual([]);
      expect(await ownNames(database, { category: "gaps" })).toEqual([]);
      const { rows, cypher } = await runQuery(database, name, { start: "Le" }, LIMITS);
      expect(rows).toEqual([{ name: "Le Havre" }, { name: "Le Verdon" }]);
      expect(cypher.parameters).toEqual({ start: "Le", limit: 10 });
      expect(await checkQueries(database, LIMITS)).toContainEqual({ name, rows: 1, sample: "story" });
    },
  },
  {
    title: "what the guard refuses is not kept, and what was kept by other hands is refused when it runs",
    run: async ({ database }) => {
      const name = await begin(database);
      const statement = "MATCH (n) WHERE $start IS NULL SET n.x = $limit RETURN n";
      for (const work of [
        () => createQuery(database, asked({ title: "Writes", statement }), LIMITS),
        () => changeQuery(database, name, changed(1, { statement }), LIMITS),
      ]) {
        expect(await failureOf(work())).toMatchObject({ code: "query_rejected", values: { rule: "write" } });
      }
      expect((await openQuery(database, name, LIMITS)).query).toMatchObject({
        statement: PORTS.statement,
        own: { version: 1 },
      });
      const set = "MATCH (q:SavedQuery) SET q.statement = $statement";
      await write(database, (run) => run({ statement: set, parameters: { statement } }));
      expect(await failureOf(runQuery(database, name, {}, LIMITS))).toMatchObject({ code: "query_rejected" });
      expect(await valueOf(database, "MATCH (n) WHERE n.x IS NOT NULL RETURN count(n) AS total")).toBe(0);
    },
  },
  {
    title: "a form that does not fit its statement is refused, and nothing is kept",
    run: async ({ database }) => {
      const name = await begin(database);
      const [start, limit] = PORTS.parameters;
      for (const wrong of [
        { parameters: [start] },
        { parameters: [start, limit, { name: "more", type: "text" }] },
        { parameters: [start, limit, limit] },
        { parameters: [start, { ...limit, default: "many" }] },
        { example: { where: "here" } },
      ]) {
        const failure = await failureOf(createQuery(database, asked(wrong), LIMITS));
        expect(failure, JSON.stringify(wrong)).toMatchObject({ code: "invalid_request" });
      }
      expect(await ownNames(database)).toEqual([name]);
    },
  },
  {
    title: "of two who change one version of a question at the same moment one wins, and the other is told",
    run: async ({ database, another }) => {
      const other = await another();
      const name = await begin(database);
      for (let version = 1; version <= 4; version++) {
        const outcomes = await Promise.allSettled([
          changeQuery(database, name, changed(version, { title: "One" }), LIMITS),
          changeQuery(other, name, changed(version, { title: "Other" }), LIMITS),
        ]);
        const won = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.query] : []));
        const lost = outcomes.flatMap((each): unknown[] => (each.status === "rejected" ? [each.reason] : []));
        expect(won).toMatchObject([{ name, own: { version: version + 1 } }]);
        expect(lost).toMatchObject([{ code: "query_conflict", values: { name, version: version + 1 } }]);
        expect((await openQuery(database, name, LIMITS)).query).toEqual(won[0]);
      }
    },
  },
  {
    title: "a question, and a change of one, that is sent twice with one key is made once",
    run: async ({ database }) => {
      const name = await begin(database);
      const first = await createQuery(database, asked({ title: "Twice", key: "made-by-the-client-1" }), LIMITS);
      expect(await createQuery(database, asked({ title: "Twice", key: "made-by-the-client-1" }), LIMITS)).toEqual(
        first,
      );
      const change = changed(1, { title: "Changed", key: "edit-by-the-client-1", category: null });
      const once = await changeQuery(database, name, change, LIMITS);
      expect(await changeQuery(database, name, change, LIMITS)).toEqual(once);
      expect(once.query).toMatchObject({ category: null, title: "Changed", own: { version: 2 } });
      expect((await ownNames(database)).toSorted()).toEqual([name, first.query.name]);
    },
  },
  {
    title: "a deleted question is in no list, and comes back exactly as it was",
    run: async ({ database }) => {
      const name = await begin(database);
      const before = await openQuery(database, name, LIMITS);
      expect(await failureOf(deleteQuery(database, name, { version: 2 }, LIMITS))).toMatchObject({
        code: "query_conflict",
      });
      await deleteQuery(database, name, { version: 1 }, LIMITS);
      expect(await ownNames(database)).toEqual([]);
      for (const work of [
        () => openQuery(database, name, LIMITS),
        () => runQuery(database, name, {}, LIMITS),
        () => duplicateQuery(database, name, {}, LIMITS),
        () => changeQuery(database, name, changed(1), LIMITS),
      ]) {
        expect(await failureOf(work())).toMatchObject({ code: "query_deleted", values: { name } });
      }
      // Its name is kept for it.
      expect((await createQuery(database, asked(), LIMITS)).query.name).toBe(`${name}-2`);
      await restoreQuery(database, name, LIMITS);
      expect(await openQuery(database, name, LIMITS)).toEqual(before);
    },
  },
  {
    title: "every question that ships can be duplicated, and stays what it is itself",
    run: async ({ database }) => {
      await begin(database);
      const [shipped] = await bundledQueries();
      const { name = "" } = shipped ?? {};
      const { query } = await duplicateQuery(database, name, {}, LIMITS);
      expect(query).toEqual({ ...shipped, name: query.name, own: query.own });
      const renamed = await duplicateQuery(database, query.name, { title: "Mine" }, LIMITS);
      expect(renamed.query).toMatchObject({ name: "own:mine", title: "Mine", titleFr: null, own: { version: 1 } });
      for (const work of [
        () => changeQuery(database, name, changed(1), LIMITS),
        () => deleteQuery(database, name, { version: 1 }, LIMITS),
        () => restoreQuery(database, name, LIMITS),
      ]) {
        expect(await failureOf(work())).toMatchObject({ code: "invalid_request" });
      }
      expect(await failureOf(openQuery(database, "own:nowhere", LIMITS))).toMatchObject({ code: "unknown_query" });
    },
  },
  {
    title: "files of questions that ship and of one's own are imported as they were, each once",
    run: async ({ database }) => {
      const name = await begin(database);
      const shipped = (await bundledQueries()).map((query) => query.name);
      const files = await Promise.all([name, ...shipped].map((each) => queryFile(database, each, LIMITS)));
      const { made, known } = await importQueries(database, { files }, LIMITS);
      expect(known.map((query) => query.name)).toEqual([name]);
      expect(made.map((query) => query.name)).toEqual(shipped.map((each) => `own:${each}`));
      for (const [index, query] of made.entries()) {
        const again = await queryFile(database, query.name, LIMITS);
        expect(again).toEqual(files[index + 1]);
      }
      expect((await importQueries(database, { files }, LIMITS)).made).toEqual([]);
      expect((await ownNames(database)).length).toBe(shipped.length + 1);
    },
  },
  {
    title: "of a pack with bad files nothing is kept, and each bad one is named with its line",
    run: async ({ database }) => {
      const name = await begin(database);
      const files = [
        { file: "good.cypher", text: file("Good", "MATCH (n) RETURN n LIMIT 1") },
        { file: "head.cypher", text: "// title: Head\n// colour: red\n\nRETURN 1 AS one" },
        { file: "write.cypher", text: file("Writes", "MATCH (n)\nSET n.x = 1\nRETURN n").replaceAll("\n", "\r\n") },
        { file: "names.cypher", text: file("Names", "RETURN $x AS x") },
      ];
      const failure = await failureOf(importQueries(database, { files }, LIMITS));
      const values = { file: "head.cypher", line: 2, bad: 3 };
      expect(failure).toMatchObject({ code: "query_file_refused", values });
      for (const where of ["head.cypher:2: ", "write.cypher:5: ", "names.cypher:1: "]) {
        expect((failure as Error).message).toContain(where);
      }
      expect(await ownNames(database)).toEqual([name]);
      const good = await importQueries(database, { files: files.slice(0, 1) }, LIMITS);
      expect(good.made).toMatchObject([{ name: "own:good", title: "Good", category: "gaps" }]);
    },
  },
  {
    title: "questions are in no count of the graph, and none is kept in a graph that others made",
    run: async ({ database }) => {
      const before = async () => [await counts(database, LIMITS), (await graphState(database, LIMITS)).nodes];
      await begin(database);
      const counted = await before();
      await duplicateQuery(database, "one-voice", {}, LIMITS);
      expect(await before()).toEqual(counted);
      await write(database, (run) => run({ statement: "MATCH (g:FiliereGraph) DELETE g" }));
      const nodes = "MATCH (n) RETURN count(n) AS total";
      const total = await valueOf(database, nodes);
      for (const work of [
        () => createQuery(database, asked(), LIMITS),
        () => importQueries(database, { files: [{ file: "a.cypher", text: file("A", "RETURN 1 AS one") }] }, LIMITS),
      ]) {
        expect(await failureOf(work())).toMatchObject({ code: "database_foreign" });
      }
      expect(await valueOf(database, nodes)).toBe(total);
    },
  },
];
