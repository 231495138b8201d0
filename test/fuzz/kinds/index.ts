import { callKind } from "./call.ts";
import { manyKind } from "./many.ts";
import { datesKind, mixedKind, readKind } from "./read.ts";
import { transactionKind } from "./transaction.ts";
import type { Kind } from "./trial.ts";
import { unionKind } from "./union.ts";
import { writeKind, writesKind } from "./write.ts";

/**
 * In the order in which they run. What the embedded graph has learnt of the kinds of values it keeps,
 * so keys of one kind come first, several kinds under one key later, and dates last.
 */
export const kinds: readonly Kind[] = [
  readKind,
  writeKind,
  writesKind,
  unionKind,
  callKind,
  transactionKind,
  manyKind,
  mixedKind,
  datesKind,
];

export { type Kind, makeTrial, type Statement, type Trial } from "./trial.ts";
