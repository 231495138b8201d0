export { createBasemap } from "./basemap.ts";
export type { Basemap, MapRequest, MapWords } from "./basemap.ts";
