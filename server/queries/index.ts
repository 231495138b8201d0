export { listQueries } from "./load.ts";
export { refuseFileAccess } from "./refuse-file-access.ts";
export { checkQueries, runQuery } from "./run.ts";
