export { readBundled, readSampleList, type SampleFile } from "./bundled-files.ts";
export { readSampleRows, type SampleRows } from "./sample-rows.ts";
export { legProperties } from "./leg-properties.ts";
export type { FlatValue } from "./flat.ts";
export { fold, searchTextOf } from "./search-text.ts";
