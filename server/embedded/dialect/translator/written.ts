import type { Written, Writes } from "../learnt.ts";
import { joinKinds, kindsWritten, ownerOf, type Type } from "../types/index.ts";

/** Collects what a statement may write, so that what is learnt can be widened before it runs. */
export class WritesNoted {
  readonly #properties = new Map<string, Written>();
  readonly #copies: { from: number; to: number }[] = [];
  #anything = 0;

  /** A value of this type under one key; `target` is the type of the node or relationship. */
  property(target: Type, key: string, value: Type): void {
    const owner = ownerOf(target);
    const name = `${owner}${key}`;
    const kinds = kindsWritten(value);
    const known = this.#properties.get(name);
    this.#properties.set(name, { owner, key, kinds: known ? joinKinds(known.kinds, kinds) : kinds });
  }

  /** A whole map, or the properties of another node or relationship. */
  map(target: Type, value: Type): void {
    const source = ownerOf(value);
    if (value.fields) for (const [key, field] of value.fields) this.property(target, key, field);
    else if (source !== 0) this.#copies.push({ from: source, to: ownerOf(target) });
    else this.#anything |= ownerOf(target);
  }

  get all(): Writes {
    return { properties: [...this.#properties.values()], copies: this.#copies, anything: this.#anything };
  }
}
