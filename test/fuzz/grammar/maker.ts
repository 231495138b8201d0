import type { Draw } from "../draw.ts";
import { render, toDriver, type Value } from "../value.ts";
import { namesOf, type Scope, type Sort, type ValueSort } from "./scope.ts";

export type Grammar = Readonly<Record<ValueSort, (maker: Maker, scope: Scope, depth: number) => string>>;

const PROPERTIES = ["x", "s", "f", "b", "l", "m", "k", "w", "nope"];

export interface MakerOptions {
  grammar: Grammar;
  /** Dates, durations and properties that hold them may be used. */
  hasDates: boolean;
}

/** Makes the text of one statement, with its parameters. */
export class Maker {
  readonly draw: Draw;
  readonly hasDates: boolean;
  readonly parameters: Record<string, unknown> = {};
  readonly #grammar: Grammar;
  #names = 0;

  constructor(draw: Draw, { grammar, hasDates }: MakerOptions) {
    this.draw = draw;
    this.hasDates = hasDates;
    this.#grammar = grammar;
  }

  /** An expression. At depth 0 it has no parts. */
  make(sort: ValueSort, scope: Scope, depth: number): string {
    return this.#grammar[sort](this, scope, depth);
  }

  fresh(prefix: string): string {
    this.#names += 1;
    return prefix + String(this.#names);
  }

  /** One of these values, written out or as a parameter. */
  literal(values: readonly Value[]): string {
    const value = this.draw.pick(values);
    return this.draw.chance(0.12) ? this.parameter(value) : render(value);
  }

  parameter(value: Value): string {
    const name = `p${Object.keys(this.parameters).length}`;
    this.parameters[name] = toDriver(value);
    return `$${name}`;
  }

  /** A property of something in scope; undefined when there is nothing. */
  property(scope: Scope, keys: readonly string[] = PROPERTIES): string | undefined {
    const owners = namesOf(scope, "node", "relationship", "thing");
    if (owners.length === 0) return undefined;
    const all = this.hasDates && keys === PROPERTIES ? [...keys, "t", "t"] : keys;
    return `${this.draw.pick(owners)}.${this.draw.pick(all)}`;
  }

  name(scope: Scope, ...sorts: readonly Sort[]): string | undefined {
    const names = namesOf(scope, ...sorts);
    return names.length === 0 ? undefined : this.draw.pick(names);
  }
}
