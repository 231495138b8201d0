export { listQueries } from "./load.ts";
export { refuseFileAccess } from "./refuse-file-access.ts";
export { checkQueries, runQuery, type QueryOutcome } from "./run.ts";
