/**
 * The values of PackStream version 1 that JavaScript has no type for.
 *
 * Everywhere behind the wire a `number` or `bigint` is an integer and a `Float` is a float: the two
 * are different types in Cypher (`2 / 4` is 0, `2.0 / 4` is 0.5), and JavaScript cannot tell them apart.
 */
export class Float {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A node, a date, a message…: the tag says which, as listed in `tags.ts` and `messages.ts`. */
export class Structure {
  readonly tag: number;
  readonly fields: unknown[];

  constructor(tag: number, fields: unknown[]) {
    this.tag = tag;
    this.fields = fields;
  }
}

/**
 * A map to be sent, as the pairs it is made of. Any key is a plain one here (`__proto__` is a legal name
 * of a property), and nothing is made that would only be taken apart again.
 */
export class Entries {
  readonly pairs: readonly (readonly [string, unknown])[];

  constructor(pairs: readonly (readonly [string, unknown])[]) {
    this.pairs = pairs;
  }
}

/** Bytes that are no PackStream, or a value that PackStream cannot hold. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/** Deeper than any honest value, and shallow enough for the stack. */
export const MAX_DEPTH = 128;
