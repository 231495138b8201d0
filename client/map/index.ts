export type { BaseName, BaseNameWords, Sea } from "./base-names.ts";
export { createBasemap } from "./basemap.ts";
export type { Basemap, MapRequest, MapWords } from "./basemap.ts";
