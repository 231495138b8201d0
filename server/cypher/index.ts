export { admit } from "./admit.ts";
export { askCypher } from "./ask.ts";
export { checkCypher } from "./check.ts";
export { toRefusal } from "./guard/index.ts";
export { madeAnew, type MadeAnew } from "./made-anew.ts";
export { recognise } from "./recognise/index.ts";
export { runCypher } from "./run.ts";
export { enter } from "./running.ts";
export { writtenNames, type WrittenNames } from "./written-names.ts";
