export { bundledEdition, countBundled, fillBundled } from "./bundled.ts";
export { fold } from "./search-text.ts";
