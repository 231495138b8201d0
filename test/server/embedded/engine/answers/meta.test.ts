import type { Node, Relationship } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGraph, rows, type TestGraph } from "../../graph.ts";

let embedded: TestGraph;

beforeAll(async () => {
  embedded = await openGraph();
  await ask("CREATE INDEX by_name FOR (n:Person) ON (n.name)");
  await ask("CREATE CONSTRAINT one_id FOR (n:Person) REQUIRE n.id IS UNIQUE");
  await ask(`
    CREATE (ada:Person {id: 1, name: 'Ada', born: date('1815-12-10'), tags: ['a'], height: 1.65})
    CREATE (:Person {id: '2', name: 'Bob'})
    CREATE (london:City:Place {name: 'London', founded: 47})
    CREATE (:Empty)
    CREATE (ada)-[:LIVES_IN {since: 1815}]->(london), (ada)-[:LIVES_IN]->(london), (ada)-[:KNOWS]->(ada)`);
});

afterAll(() => embedded.close());

async function ask(statement: string, parameters = {}): Promise<Record<string, unknown>[]> {
  const { records } = await embedded.driver.executeQuery(statement, parameters);
  return records.map((record) => record.toObject());
}

test("the properties of nodes come with all their types, and with whether each node has them", async () => {
  const person = { nodeType: ":`Person`", nodeLabels: ["Person"] };
  const city = { nodeType: ":`City`:`Place`", nodeLabels: ["City", "Place"] };
  const found = await ask("CALL db.schema.nodeTypeProperties()");
  expect(found).toHaveLength(8);
  expect(found).toEqual(
    expect.arrayContaining([
      { ...person, propertyName: "id", propertyTypes: ["Long", "String"], mandatory: true },
      { ...person, propertyName: "name", propertyTypes: ["String"], mandatory: true },
      { ...person, propertyName: "born", propertyTypes: ["Date"], mandatory: false },
      { ...person, propertyName: "tags", propertyTypes: ["StringArray"], mandatory: false },
      { ...person, propertyName: "height", propertyTypes: ["Double"], mandatory: false },
      { ...city, propertyName: "name", propertyTypes: ["String"], mandatory: true },
      { ...city, propertyName: "founded", propertyTypes: ["Long"], mandatory: true },
      { nodeType: ":`Empty`", nodeLabels: ["Empty"], propertyName: null, propertyTypes: null, mandatory: false },
    ]),
  );
});

test("the properties of relationships too", async () => {
  expect(await ask("CALL db.schema.relTypeProperties() YIELD relType, propertyName, mandatory")).toEqual([
    { relType: ":`KNOWS`", propertyName: null, mandatory: false },
    { relType: ":`LIVES_IN`", propertyName: "since", mandatory: false },
  ]);
});

test("the graph of the graph has a node for each label and a relationship for each link", async () => {
  const [row] = await ask("CALL db.schema.visualization() YIELD nodes, relationships RETURN nodes, relationships");
  const { nodes, relationships } = row as { nodes: Node[]; relationships: Relationship[] };
  const names = new Map(nodes.map((node) => [node.elementId, node.labels.join()]));
  expect(new Set(names.values())).toEqual(new Set(["Person", "City", "Place", "Empty"]));
  const person = nodes.find(({ labels }) => labels.includes("Person"));
  expect(person?.properties).toEqual({ name: "Person", indexes: ["name"], constraints: ["one_id"] });
  const drawn = relationships.map(
    ({ startNodeElementId, type, endNodeElementId }) =>
      `${names.get(startNodeElementId)} ${type} ${names.get(endNodeElementId)}`,
  );
  expect(new Set(drawn)).toEqual(new Set(["Person LIVES_IN City", "Person LIVES_IN Place", "Person KNOWS Person"]));
});

test("what LangChain asks of a graph is answered", async () => {
  const properties = `
    CALL apoc.meta.data() YIELD label, other, elementType, type, property
    WHERE NOT type = "RELATIONSHIP" AND elementType = "node" AND NOT label IN $EXCLUDED_LABELS
    WITH label AS nodeLabels, collect({property: property, type: type}) AS properties
    RETURN {labels: nodeLabels, properties: properties} AS output`;
  const found = await ask(properties, { EXCLUDED_LABELS: ["Person"] });
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({
    output: {
      labels: "City",
      properties: [
        { property: "founded", type: "INTEGER" },
        { property: "name", type: "STRING" },
      ],
    },
  });
  const links = `
    CALL apoc.meta.data() YIELD label, other, elementType, type, property
    WHERE type = "RELATIONSHIP" AND elementType = "node"
    UNWIND other AS other_node WITH * WHERE NOT label IN $EXCLUDED_LABELS AND NOT other_node IN $EXCLUDED_LABELS
    RETURN {start: label, type: property, end: toString(other_node)} AS output`;
  expect(await ask(links, { EXCLUDED_LABELS: ["Place", "Empty"] })).toHaveLength(2);
});

test("an empty graph has an empty schema", async () => {
  const empty = await openGraph();
  for (const procedure of ["db.schema.nodeTypeProperties", "db.schema.relTypeProperties", "apoc.meta.data"])
    expect(await rows(empty.driver, `CALL ${procedure}()`)).toEqual([]);
  expect(await rows(empty.driver, "CALL db.schema.visualization()")).toEqual([[[], []]]);
  await empty.close();
});
