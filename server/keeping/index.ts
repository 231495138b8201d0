export { textIn, wholeIn } from "./columns.ts";
export { newKeptId } from "./kept-id.ts";
export { KEPT_LABELS } from "./labels.ts";
export { pack, unpack } from "./packed.ts";
export { firstRow, isMadeAlready, writeKept, writtenRow } from "./write-kept.ts";
