import { refuse, type RuleId } from "../rules/index.ts";
import type { Span } from "../tree/index.ts";
import { FLOAT, has, MAP, TEXT, type Type } from "../types/index.ts";

/** Stands for every key: a map whose keys are not known is stored. */
const EVERY_KEY = "*";

/**
 * What a statement stores under which keys, and by which of them it merges.
 *
 * A MERGE by 2 would not find a 2.0 that the same statement stores, and in a chain would find a '2';
 * what is stored before the statement is asked for by `checkMergeKey`.
 */
export class StoredKinds {
  readonly #floats = new Set<string>();
  readonly #texts = new Set<string>();
  readonly #merged: { key: string; isChain: boolean; at: Span; rule: RuleId }[] = [];

  note(key: string, type: Type): void {
    if (has(type, FLOAT)) this.#floats.add(key);
    if (has(type, TEXT)) this.#texts.add(key);
  }

  /** `SET n += map`. */
  noteAll(type: Type): void {
    if (!has(type, MAP)) return;
    if (type.fields === undefined) this.note(EVERY_KEY, { mask: FLOAT | TEXT });
    for (const [key, field] of type.fields ?? []) this.note(key, field);
  }

  noteMerged(key: string, { isChain, at, rule }: { isChain: boolean; at: Span; rule: RuleId }): void {
    this.#merged.push({ key, isChain, at, rule });
  }

  /** @throws DialectError `merge-integer`, `merge-number`. */
  expectOneKind(): void {
    for (const { key, isChain, at, rule } of this.#merged) {
      const others = isChain ? this.#texts : this.#floats;
      if (others.has(key) || others.has(EVERY_KEY)) refuse(rule, at);
    }
  }
}
