export { countBundled, fillBundled, type Filled } from "./bundled.ts";
export { fold } from "./search-text.ts";
