import { describe, expect, test } from "vitest";
import { parse } from "../../../../server/embedded/dialect/index.ts";
import { askedIn } from "../../../../server/cypher/recognise/asked.ts";
import { expansionIn } from "../../../../server/cypher/recognise/expansion.ts";
import { filterIn } from "../../../../server/cypher/recognise/filters.ts";
import { shortestIn } from "../../../../server/cypher/recognise/shortest.ts";
import { pathsStatement } from "../../../../server/graph/index.ts";

const spain = { by: "id", value: "place:spain" };
const readAs =
  (what: typeof expansionIn | typeof filterIn) =>
  (statement: string, parameters: Record<string, unknown> = {}) => {
    const asked = askedIn(parse(statement), parameters);
    return asked && what(asked, parameters);
  };
const expansion = readAs(expansionIn);
const filter = readAs(filterIn);

describe("an expansion in a person's own words", () => {
  test.each([
    ["MATCH (c:CaseFile)-[:FROM]->(p:Place {id: 'place:spain'}) RETURN c", "in", "case", ["Place"]],
    ["MATCH (p:Place {id: 'place:spain'})<-[r:FROM]-(c:CaseFile) RETURN p, r, c", "in", "case", ["Place"]],
    ["MATCH (p:Entity) WHERE p.id = 'place:spain' MATCH (c:CaseFile)-[:FROM]->(p) RETURN *", "in", "case", ["Entity"]],
    ["MATCH w = (c)-[:FROM]-(p WHERE 'place:spain' = p.id) WHERE c:CaseFile RETURN w", undefined, "case", []],
    ["MATCH (p)-[:FROM]->(m) WHERE p.id IN ['place:spain'] RETURN m.title, m.dateFrom", "out", undefined, []],
    [
      "MATCH (p:Place), (p)-[:FROM]->(m) WHERE p.id = 'place:spain' RETURN DISTINCT m ORDER BY m.name",
      "out",
      undefined,
      ["Place"],
    ],
  ])("%s", (statement, direction, kind, labels) => {
    expect(expansion(statement)).toMatchObject({ start: { ...spain, labels }, types: ["FROM"], direction, kind });
  });

  test("further labels, a limit and parameters are kept to be proved", () => {
    const given = expansion("MATCH (c:Entity:CaseFile:Odd)-[:FROM]->(p {id: $id}) RETURN c LIMIT 20", {
      id: "place:spain",
    });
    expect(given).toMatchObject({ kind: "case", moreLabels: ["Entity", "Odd"], limit: 20, own: null });
  });

  test.each([
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN count(c)",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN p",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN DISTINCT c.caseKind",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN c SKIP 3",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN c UNION MATCH (c:Area) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) WHERE c.title CONTAINS 'x' RETURN c",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) WHERE NOT (c)-[:TO]->() RETURN c",
    "MATCH (c)-[r:FROM]->(p {id: 'place:spain'}) WHERE r.status = 'reported' RETURN c",
    "MATCH (c)-[:FROM {status: 'reported'}]->(p {id: 'place:spain'}) RETURN c",
    "MATCH (c)-[:FROM*1..2]->(p {id: 'place:spain'}) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'})-[:WITHIN]->(q) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}), (z:Area) RETURN c",
    "MATCH (c {id: 'case:1'})-[:FROM]->(p {id: 'place:spain'}) RETURN c",
    "MATCH (c)-[:FROM]->(p:Place|Area {id: 'place:spain'}) RETURN c",
    "MATCH (c:!CaseFile)-[:FROM]->(p {id: 'place:spain'}) RETURN c",
    "MATCH (c)-[:!FROM]->(p {id: 'place:spain'}) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: toLower('place:spain')}) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: $missing}) RETURN c",
    "MATCH (c)-[:FROM]->(p) WHERE p.id IN 'place:spain' RETURN c",
    "MATCH (c)-[:FROM]->(p) WHERE p.id IN ['place:spain', 'place:morocco'] RETURN c",
    "MATCH (c)-[:FROM]->(p) WHERE p.id IN [] RETURN c",
    "MATCH (c)-[:FROM]->(p {name: 'Spain'}) RETURN c",
    "MATCH (p {id: 'place:spain'}) OPTIONAL MATCH (c)-[:FROM]->(p) RETURN c",
    "MATCH (c)-[:FROM]->(p {id: 'place:spain'}) WITH c LIMIT 3 RETURN c",
    "EXPLAIN MATCH (c)-[:FROM]->(p {id: 'place:spain'}) RETURN c",
  ])("is none where more is asked: %s", (statement) => {
    expect(expansion(statement)).toBeNull();
  });
});

describe("filters in a person's own words", () => {
  const february = { of: "cases", period: { period: { from: "2024-02-01", to: "2024-02-29" } } };

  test.each([
    "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02-01' AND c.dateTo <= '2024-02-29' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom <= '2024-02-29' AND c.dateTo >= '2024-02-01' RETURN c.title, c.dateFrom < c.dateTo",
    "MATCH (c:CaseFile:Entity) WHERE '2024-02-01' <= c.dateFrom <= '2024-02-29' RETURN c ORDER BY c.dateFrom LIMIT 50",
  ])("a period: %s", (statement) => {
    expect(filter(statement)).toMatchObject(february);
  });

  test.each([
    ["MATCH (a)-[r]->(b) WHERE r.status = 'reported' RETURN a, r, b", { statuses: ["inferred", "fictional"] }],
    ["MATCH ()-[r]-() WHERE r.status IN ['reported', 'inferred'] RETURN r", { statuses: ["fictional"] }],
    ["MATCH (a:Entity)-[r]->() WHERE r.status <> 'inferred' RETURN r.id", { statuses: ["inferred"] }],
    ["MATCH p = ()-[r]->() WHERE r.confidence >= 0.5 RETURN p", { leastConfidence: 0.5 }],
    [
      "MATCH ()-[r {status: 'inferred'}]->() WHERE 0.25 <= r.confidence RETURN r",
      { statuses: ["reported", "fictional"], leastConfidence: 0.25 },
    ],
  ])("links: %s", (statement, expected) => {
    expect(filter(statement)).toEqual({ of: "links", filter: expected });
  });

  test.each([
    "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02-01' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom > '2024-02-01' AND c.dateTo < '2024-02-29' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02' AND c.dateTo <= '2024-03' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-03-01' AND c.dateTo <= '2024-02-01' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom >= date('2024-02-01') AND c.dateTo <= '2024-02-29' RETURN c",
    "MATCH (c:CaseFile) WHERE c.dateFrom >= '2024-02-01' AND c.dateTo <= '2024-02-29' RETURN count(*)",
    "MATCH (c:Claim) WHERE c.dateFrom >= '2024-02-01' AND c.dateTo <= '2024-02-29' RETURN c",
    "MATCH (c:CaseFile:Rare) WHERE c.dateFrom >= '2024-02-01' AND c.dateTo <= '2024-02-29' RETURN c",
    "MATCH ()-[r]->() WHERE r.confidence > 0.5 RETURN r",
    "MATCH ()-[r]->() WHERE r.confidence >= 2 RETURN r",
    "MATCH ()-[r:FROM]->() WHERE r.confidence >= 0.5 RETURN r",
    "MATCH (:Place)-[r]->() WHERE r.confidence >= 0.5 RETURN r",
    "MATCH ()-[r]->() WHERE r.confidence >= 0.5 RETURN r LIMIT 10",
    "MATCH ()-[r]->() WHERE r.status = 'guessed' RETURN r",
    "MATCH ()-[r]->() WHERE r.status = 'reported' OR r.confidence >= 0.5 RETURN r",
    "MATCH ()-[r]->() RETURN r",
  ])("none where it is another condition: %s", (statement) => {
    expect(filter(statement)).toBeNull();
  });
});

describe("shortest connections", () => {
  const parameters = { from: "place:spain", to: "place:paris", limit: 20 };

  test.each([
    [["FROM", "TO"], 6],
    [["WITHIN"], 1],
    [null, 8],
  ] as const)("along %j, of %d links at most, are the program's own question", (types, maxLinks) => {
    const tree = parse(pathsStatement("entity", types, maxLinks));
    expect(shortestIn(tree, parameters)).toEqual({ ...parameters, types, maxLinks });
    expect(shortestIn(tree, { ...parameters, to: "place:spain" })).toBeNull();
    expect(shortestIn(tree, { from: "a", to: "b" })).toBeNull();
  });

  test("with a condition more they are another one", () => {
    const text = pathsStatement("entity", ["FROM"], 6).replace("LIMIT $limit", "ORDER BY length(p) LIMIT $limit");
    expect(shortestIn(parse(text), parameters)).toBeNull();
  });
});
