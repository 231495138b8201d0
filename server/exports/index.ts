export { exportCypher } from "./cypher.ts";
export { exportJson } from "./json.ts";
export { leftOutSentence } from "./summary.ts";
