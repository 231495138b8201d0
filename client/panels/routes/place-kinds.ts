import type { Kind } from "../../../contract/kinds.ts";

/** Where a way can begin, end or pass. */
export const PLACES: readonly Kind[] = ["country", "area", "transit", "district", "case"];
