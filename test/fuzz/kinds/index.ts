import { callKind } from "./call.ts";
import { manyKind } from "./many.ts";
import { datesKind, mixedKind, readKind } from "./read.ts";
import { transactionKind } from "./transaction.ts";
import type { Kind } from "./trial.ts";
import { unionKind } from "./union.ts";
import { writeKind, writesKind } from "./write.ts";

/** In the order in which they run. Dates come last: from the first one on the embedded graph looks at texts twice. */
export const kinds: readonly Kind[] = [
  readKind,
  mixedKind,
  writeKind,
  writesKind,
  unionKind,
  callKind,
  transactionKind,
  manyKind,
  datesKind,
];

export { type Kind, makeTrial, type Statement, type Trial } from "./trial.ts";
