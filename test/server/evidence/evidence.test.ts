import { afterAll, beforeAll, expect, test } from "vitest";
import { NodeEvidence, RelationshipEvidence } from "../../../contract/evidence.ts";
import { read, type Query } from "../../../server/database/index.ts";
import { nodeEvidence, relationshipEvidence } from "../../../server/evidence/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const limits = { maxRows: 1000, timeoutMs: 15_000 };
let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase({ bundled: true });
});

afterAll(async () => {
  await opened.close();
});

async function ask(query: Query): Promise<Record<string, unknown>[]> {
  return (await read(opened.database, query, limits)).rows;
}

const someOfEachType = ["FROM", "VIA", "TO", "SEIZED_IN", "SEIZED", "HANDLED", "USED", "ROUTE", "SUPPORTS"];

test.each(someOfEachType)("what is stored of a %s relationship is what its evidence works out to", async (type) => {
  const statement = `MATCH (a:Entity)-[r:${type}]->(b:Entity) RETURN a.id AS from, r.id AS id ORDER BY r.status, id LIMIT 4`;
  for (const { from, id } of await ask({ statement })) {
    const evidence = await relationshipEvidence(opened.database, { from: String(from), type, id: String(id) }, limits);
    expect(RelationshipEvidence.parse(evidence)).toEqual(evidence);
    const { edge, confidence } = evidence;
    const best = confidence.parts.find((part) => part.counted)?.claim;
    expect(edge.confidence).toBe(confidence.value);
    expect(edge.voices).toBe(confidence.voices);
    expect(edge.grade).toEqual({ reliability: best?.source.reliability, credibility: best?.credibility });
  }
});

test.each(["place:spain", "commodity:cocaine", "agency:ofast", "source:20minutes-2023-03-09"])(
  "the statement of an answer on %s gives the same claims again",
  async (id) => {
    const evidence = await nodeEvidence(opened.database, id, limits);
    expect(NodeEvidence.parse(evidence)).toEqual(evidence);
    expect(evidence.claims.length).toBeGreaterThan(0);
    const again = (await ask(evidence.cypher)).map((row) => row["id"]);
    expect(new Set(again)).toEqual(new Set(evidence.claims.map((part) => part.claim.id)));
  },
);

test("the statement of an answer on a relationship gives the same claims again", async () => {
  const asked = { from: "place:spain", type: "ROUTE", id: "leg:spain--toll-biriatou--road" };
  const { cypher, confidence } = await relationshipEvidence(opened.database, asked, limits);
  const again = (await ask(cypher)).map((row) => row["id"]);
  expect(new Set(again)).toEqual(new Set(confidence.parts.map((part) => part.claim.id)));
});

test("an unknown node or relationship is a problem with a way on", async () => {
  await expect(nodeEvidence(opened.database, "place:atlantis", limits)).rejects.toMatchObject({
    code: "unknown_node",
    values: { id: "place:atlantis" },
    hint: expect.stringContaining("Search"),
  });
  const asked = { from: "place:spain", type: "FROM", id: "rel:unknown" };
  await expect(relationshipEvidence(opened.database, asked, limits)).rejects.toMatchObject({
    code: "unknown_relationship",
    values: asked,
  });
});
