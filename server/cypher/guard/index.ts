export { examine, type Examined, type Purpose } from "./examine.ts";
export { lookAtStatement } from "./look-at-statement.ts";
export { toRefusal } from "./objection.ts";
