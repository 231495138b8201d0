export { examine, type Examined, type Purpose } from "./examine.ts";
export { toRefusal } from "./objection.ts";
