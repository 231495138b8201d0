import { ExpandBody, PathsBody } from "../../contract/graph.ts";
import { SearchQuery } from "../../contract/search.ts";
import { read, type Database, type ReadLimits } from "../../server/database/index.ts";
import { nodeEvidence } from "../../server/evidence/index.ts";
import { graphState } from "../../server/graph-state.ts";
import { expand, node, paths } from "../../server/graph/index.ts";
import { runQuery } from "../../server/queries/index.ts";
import { search } from "../../server/search/index.ts";
import { caseId, placeId, type Shape } from "./cases.ts";

const LIMITS: ReadLimits = { maxRows: 1000, timeoutMs: 60_000 };

export interface Question {
  what: string;
  ask: (database: Database, shape: Shape, round: number) => Promise<unknown>;
}

/** What people do all day, as the program asks it. */
export const QUESTIONS: readonly Question[] = [
  { what: "state of the graph (each look at the status)", ask: (database) => graphState(database, LIMITS) },
  {
    what: "search by name",
    ask: (database, { places }, round) => search(database, SearchQuery.parse({ q: `port ${round % places}` }), LIMITS),
  },
  {
    what: "search with a typing error",
    ask: (database, { places }, round) => search(database, SearchQuery.parse({ q: `pord ${round % places}` }), LIMITS),
  },
  { what: "open a case", ask: (database, { cases }, round) => node(database, caseId(spread(round, cases)), LIMITS) },
  {
    what: "evidence of a case",
    ask: (database, { cases }, round) => nodeEvidence(database, caseId(spread(round, cases)), LIMITS),
  },
  {
    what: "expand a busy place, 100 neighbours",
    ask: (database, _shape, round) =>
      expand(database, placeId(round % 10), { ...ExpandBody.parse({}), limit: 100 }, LIMITS),
  },
  {
    what: "connections of two places, up to 4 links",
    ask: (database, { places }, round) =>
      paths(
        database,
        PathsBody.parse({ from: placeId(spread(round, places)), to: placeId(spread(round + 1, places)), maxLinks: 4 }),
        LIMITS,
      ),
  },
  {
    what: "saved question: cases between an area and a place",
    ask: (database, { areas }, round) =>
      runQuery(
        database,
        "cases-between",
        { origin: `area:${round % areas}`, district: `area:${(round + 1) % areas}` },
        LIMITS,
      ),
  },
  {
    what: "ad-hoc: seizures by month",
    ask: (database) =>
      read(
        database,
        {
          statement: "MATCH (c:CaseFile) RETURN substring(c.dateFrom, 0, 7) AS month, count(*) AS cases ORDER BY month",
        },
        LIMITS,
      ),
  },
];

function spread(round: number, count: number): number {
  return (round * 7919 + 13) % count;
}
