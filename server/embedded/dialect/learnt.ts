import type { Kinds } from "./types/index.ts";

/** What the graph is known to hold. It may say too much, and never too little. */
export interface Learnt {
  /**
   * What was ever stored under a key of nodes or relationships (the bits NODE, RELATIONSHIP);
   * undefined when that is not known.
   */
  kinds(owner: number, key: string): Kinds | undefined;
}

export const nothingLearnt: Learnt = { kinds: () => undefined };

/** One question that a translation has put to what is learnt, and the answer it stands on. */
export interface Reliance {
  readonly owner: number;
  readonly key: string;
  readonly kinds: Kinds | undefined;
}

/** What a statement may write. */
export interface Writes {
  readonly properties: readonly Written[];
  /** All properties of the ones to the others, as in `SET a = b`. */
  readonly copies: readonly { readonly from: number; readonly to: number }[];
  /** Nodes, relationships or both, of which any key may get anything. */
  readonly anything: number;
}

export interface Written {
  readonly owner: number;
  readonly key: string;
  readonly kinds: Kinds;
}

export const noWrites: Writes = { properties: [], copies: [], anything: 0 };
