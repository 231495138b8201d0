import { expect, test } from "vitest";
import type { ResultRows } from "../../../../server/embedded/bolt/backend.ts";
import { serverAnswer } from "../../../../server/embedded/engine/server-answers.ts";

const facts = { version: "5.13.0", database: "neo4j", address: () => "127.0.0.1:7697" };

function answer(text: string): unknown {
  const rows = serverAnswer(text, facts);
  return rows && Array.from({ length: rows.length }, (_, index) => toRecord(rows, index));
}

function toRecord(rows: ResultRows, index: number): unknown {
  const values = rows.row(index);
  return Object.fromEntries(rows.columns.map((name, column) => [name, values[column]]));
}

test.each([
  "CALL dbms.components()",
  "call dbms.components;",
  " CALL dbms.components() YIELD * ",
  "CALL dbms.components() YIELD name, versions, edition RETURN name, versions, edition",
])("%s is answered", (text) => {
  expect(answer(text)).toEqual([{ name: "Neo4j Kernel", versions: ["5.13.0"], edition: "community" }]);
});

test.each(["SHOW DATABASES YIELD name", "SHOW DATABASE neo4j YIELD name", "SHOW DEFAULT DATABASE YIELD name"])(
  "%s names the one database",
  (text) => {
    expect(answer(text)).toEqual([{ name: "neo4j" }]);
  },
);

test("the database is shown with the address of the listener", () => {
  expect(answer("SHOW DATABASES")).toMatchObject([
    { address: "127.0.0.1:7697", currentStatus: "online", default: true },
  ]);
});

test("a column that is not there is refused with those that are", () => {
  expect(() => answer("CALL dbms.components() YIELD licence")).toThrow("name, versions, edition");
});

test.each(["MATCH (n) RETURN n", "RETURN 'CALL dbms.components()' AS x", "SHOW INDEXES", "CALL db.labels()"])(
  "%s is for the engine",
  (text) => {
    expect(answer(text)).toBeUndefined();
  },
);
