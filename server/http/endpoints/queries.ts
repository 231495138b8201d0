import { QueriesAnswer, QueryBody, QueryPath, QueryResult } from "../../../contract/queries.ts";
import { listQueries, runQuery } from "../../queries/index.ts";
import { endpoint } from "../endpoint.ts";

export const queryEndpoints = [
  endpoint({
    method: "get",
    path: "/queries",
    summary: "The saved questions, each with what it asks for",
    shapes: {},
    answer: QueriesAnswer,
    handle: async () => ({ queries: await listQueries() }),
  }),
  endpoint({
    method: "post",
    path: "/queries/:name/run",
    summary: "Rows that answer a saved question",
    shapes: { params: QueryPath, body: QueryBody },
    answer: QueryResult,
    handle: ({ database }, { params, body }, limits) => runQuery(database, params.name, body.parameters, limits),
  }),
];
