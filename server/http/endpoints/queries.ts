import { SeenVersionQuery } from "../../../contract/kept.ts";
import {
  ChangedQueryAnswer,
  ChangeQueryBody,
  CreateQueryBody,
  DuplicateQueryBody,
  ImportedQueriesAnswer,
  ImportQueriesBody,
  RestoreQueryBody,
} from "../../../contract/own-queries.ts";
import {
  QueriesAnswer,
  QueriesQuery,
  QueryAnswer,
  QueryBody,
  QueryFileAnswer,
  QueryPath,
  QueryResult,
} from "../../../contract/queries.ts";
import {
  changeQuery,
  createQuery,
  deleteQuery,
  duplicateQuery,
  findQueries,
  importQueries,
  openQuery,
  queryFile,
  restoreQuery,
  runQuery,
} from "../../queries/index.ts";
import { endpoint } from "../endpoint.ts";

const one = { params: QueryPath };

export const queryEndpoints = [
  endpoint({
    method: "get",
    path: "/queries",
    summary: "The saved questions, those that ship and people's own, each with what it asks for",
    shapes: { query: QueriesQuery },
    answer: QueriesAnswer,
    handle: ({ database }, { query }, limits) => findQueries(database, query, limits),
  }),
  endpoint({
    method: "post",
    path: "/queries",
    summary: "Keeps a question of one's own in the graph, if the guard would let it run",
    shapes: { body: CreateQueryBody },
    answer: ChangedQueryAnswer,
    handle: ({ database }, { body }, limits) => createQuery(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/queries/import",
    summary: "Keeps the questions of .cypher files, all of them or none; a bad one is named with its line",
    shapes: { body: ImportQueriesBody },
    answer: ImportedQueriesAnswer,
    handle: ({ database }, { body }, limits) => importQueries(database, body, limits),
  }),
  endpoint({
    method: "get",
    path: "/queries/:name",
    summary: "A saved question; one that was deleted is a problem (410)",
    shapes: one,
    answer: QueryAnswer,
    handle: ({ database }, { params }, limits) => openQuery(database, params.name, limits),
  }),
  endpoint({
    method: "put",
    path: "/queries/:name",
    summary: "Writes one's own question anew; where somebody else did so since it was read, that is a problem (409)",
    shapes: { ...one, body: ChangeQueryBody },
    answer: ChangedQueryAnswer,
    handle: ({ database }, { params, body }, limits) => changeQuery(database, params.name, body, limits),
  }),
  endpoint({
    method: "delete",
    path: "/queries/:name",
    summary: "Deletes one's own question, by the same rule; it can be restored",
    shapes: { ...one, query: SeenVersionQuery },
    answer: ChangedQueryAnswer,
    handle: ({ database }, { params, query }, limits) => deleteQuery(database, params.name, query, limits),
  }),
  endpoint({
    method: "post",
    path: "/queries/:name/restore",
    summary: "Brings a deleted question back as it was",
    shapes: { ...one, body: RestoreQueryBody },
    answer: ChangedQueryAnswer,
    handle: ({ database }, { params }, limits) => restoreQuery(database, params.name, limits),
  }),
  endpoint({
    method: "post",
    path: "/queries/:name/duplicate",
    summary: "A question of one's own like this one, which may ship with the program",
    shapes: { ...one, body: DuplicateQueryBody },
    answer: ChangedQueryAnswer,
    handle: ({ database }, { params, body }, limits) => duplicateQuery(database, params.name, body, limits),
  }),
  endpoint({
    method: "get",
    path: "/queries/:name/file",
    summary: "A saved question as a .cypher file with its header, and a name for it",
    shapes: one,
    answer: QueryFileAnswer,
    handle: ({ database }, { params }, limits) => queryFile(database, params.name, limits),
  }),
  endpoint({
    method: "post",
    path: "/queries/:name/run",
    summary: "Rows that answer a saved question; one's own is asked behind the guard of free Cypher",
    shapes: { ...one, body: QueryBody },
    answer: QueryResult,
    handle: ({ database }, { params, body, client }, limits) =>
      runQuery(database, params.name, body.parameters, limits, client),
  }),
];
