export { examine } from "./examine.ts";
export { toRefusal } from "./objection.ts";
