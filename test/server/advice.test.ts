import { expect, test } from "vitest";
import type { StatusAnswer } from "../../contract/status.ts";
import { adviceOn } from "../../server/advice.ts";
import { readConfig } from "../../server/config.ts";

function status(outgrown: boolean, relationships: number): StatusAnswer {
  const database = {
    kind: "embedded",
    name: "embedded graph",
    address: "bolt://127.0.0.1:7697",
    reachable: true,
  } as const;
  return {
    name: "filiere",
    version: "0",
    database: { ...database, outgrown, events: [] },
    counts: { nodes: 1, relationships },
    data: null,
    edits: { allowed: true, why: null },
    limits: readConfig({ FILIERE_EMBEDDED_LINKS: "2000" }).limits,
  };
}

test("an embedded graph that has outgrown its home is told of the way to a Neo4j", () => {
  expect(adviceOn(status(true, 1_234_567))).toMatch(
    /^This graph has 1,234,567 relationships\. Above 2,000 a Neo4j is advised: filiere move --to \S+ /,
  );
});

test("any other graph is told nothing", () => {
  expect(adviceOn(status(false, 1888))).toBeUndefined();
});
