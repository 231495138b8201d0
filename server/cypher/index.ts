export { checkCypher } from "./check.ts";
export { runCypher } from "./run.ts";
