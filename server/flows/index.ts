export { figureText } from "./amount-text.ts";
export { findFlows } from "./find-flows.ts";
