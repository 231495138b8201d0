import { BetweenBody, ExpandBody, LoadBody, PathsBody } from "../../contract/graph.ts";
import { SearchQuery } from "../../contract/search.ts";
import { openDatabase, type Database, type Query, type ReadLimits } from "../../server/database/index.ts";
import { nodeEvidence, relationshipEvidence } from "../../server/evidence/index.ts";
import { between, expand, load, node, paths, schemaOf } from "../../server/graph/index.ts";
import { graphState } from "../../server/graph-state.ts";
import { checkQueries } from "../../server/queries/index.ts";
import { search } from "../../server/search/index.ts";
import { firstView } from "../../server/views/index.ts";
import type { Neo4jAddress } from "../../test/support/neo4j.ts";

export const LIMITS: ReadLimits = { maxRows: 10_000, timeoutMs: 60_000 };

const BACALAN = "place:bordeaux-bacalan";

/** Every statement, with its parameters, that the program sends while somebody looks around in the bundled data. */
export async function ownStatements({ uri, user, password }: Neo4jAddress): Promise<Query[]> {
  const sent = new Map<string, Query>();
  const database = await openDatabase({
    uri,
    user,
    password,
    kind: "embedded",
    onStatement: (query) => {
      if (!sent.has(query.statement)) sent.set(query.statement, query);
    },
  });
  await lookAround(database).finally(() => database.close());
  return [...sent.values()];
}

async function lookAround(database: Database): Promise<void> {
  await graphState(database, LIMITS);
  await schemaOf(database, LIMITS);
  const first = await firstView(database, LIMITS);
  for (const q of ["bacalan", "le havre", "montfermil"]) await search(database, SearchQuery.parse({ q }), LIMITS);
  await node(database, BACALAN, LIMITS);
  await expand(
    database,
    BACALAN,
    { ...ExpandBody.parse({ known: first.slice.nodes.map(({ id }) => id) }), limit: 100 },
    LIMITS,
  );
  await expand(database, "place:spain", { ...ExpandBody.parse({ type: "FROM", direction: "in" }), limit: 5 }, LIMITS);
  await load(database, LoadBody.parse({ ids: first.slice.nodes.map(({ id }) => id) }), LIMITS);
  await between(database, BetweenBody.parse({ ids: first.slice.nodes.map(({ id }) => id) }), LIMITS);
  await paths(database, PathsBody.parse({ from: "place:spain", to: BACALAN }), LIMITS);
  for (const { id } of first.slice.nodes.slice(0, 8)) await nodeEvidence(database, id, LIMITS);
  const [edge] = first.slice.edges;
  if (edge !== undefined)
    await relationshipEvidence(database, { from: edge.from, type: edge.type, id: edge.id }, LIMITS);
  await checkQueries(database, LIMITS);
}
