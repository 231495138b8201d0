export { deleteQuery, restoreQuery } from "./delete-own.ts";
export { importQueries } from "./import-own.ts";
export { bundledQueries } from "./load.ts";
export { findQueries, openQuery, queryFile } from "./read-queries.ts";
export { checkQueries, runQuery, type QueryOutcome } from "./run.ts";
export { changeQuery, createQuery, duplicateQuery } from "./write-own.ts";
