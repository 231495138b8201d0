import { expect, test } from "vitest";
import type { Row } from "../../../server/database/index.ts";
import { schemaStatementsOf } from "../../../server/moves/schema.ts";

function sourceWith(constraints: Row[], indexes: Row[]) {
  const show = (statement: string) => Promise.resolve(statement === "SHOW CONSTRAINTS" ? constraints : indexes);
  return { windows: [], nodes: () => Promise.resolve([]), relationships: () => Promise.resolve([]), show };
}

test("constraints come before indexes, names as they are", async () => {
  const source = sourceWith(
    [{ name: "by id", type: "UNIQUENESS", labelsOrTypes: ["Étape"], properties: ["id"] }],
    [{ name: "by_name", type: "RANGE", labelsOrTypes: ["Place"], properties: ["name", "order"] }],
  );
  expect(await schemaStatementsOf(source)).toEqual([
    "CREATE CONSTRAINT `by id` IF NOT EXISTS FOR (n:`Étape`) REQUIRE (n.id) IS UNIQUE",
    "CREATE INDEX by_name IF NOT EXISTS FOR (n:Place) ON (n.name, n.order)",
  ]);
});

test.each([
  { what: "constraint", constraints: [{ name: "must", type: "NODE_PROPERTY_EXISTENCE" }], indexes: [] },
  { what: "index", constraints: [], indexes: [{ name: "must", type: "VECTOR" }] },
])("a $what of another kind is refused by its name", async ({ what, constraints, indexes }) => {
  await expect(schemaStatementsOf(sourceWith(constraints, indexes))).rejects.toMatchObject({
    code: "query_unsupported",
    message: expect.stringContaining(`The ${what} must`),
    hint: expect.stringContaining(`DROP ${what.toUpperCase()}`),
  });
});
