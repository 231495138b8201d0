import type { Kind } from "../../../contract/kinds.ts";

/** Where a way can begin, end or pass. */
export const PLACES: readonly Kind[] = ["country", "area", "transit", "district", "case"];

/** A case is nothing that could close; a source closes by saying nothing. */
export const CLOSABLE: readonly Kind[] = [...PLACES.filter((kind) => kind !== "case"), "source"];
