export { exportCypher } from "./cypher.ts";
export { name as nameInCypher } from "./cypher-text.ts";
export { exportJson } from "./json.ts";
export { sorted, type Properties } from "./properties.ts";
export { leftOutSentence } from "./summary.ts";
export { toJson } from "./value-json.ts";
