export { textIn, wholeIn } from "./columns.ts";
export { newKeptId } from "./kept-id.ts";
export { firstRow, isMadeAlready, writeKept } from "./write-kept.ts";
