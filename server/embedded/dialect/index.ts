import { DialectError, type DialectErrorKind } from "./errors.ts";
import * as loose from "./loose.js";
import type { Type } from "./types/type.ts";

export { DialectError };
export type { Type, DialectErrorKind };
export * from "./types/type.ts";

export interface Column {
  /** The name the statement gives it. */
  readonly name: string;
  /** The name it has in the engine's result. */
  readonly as: string;
  readonly type: Type;
}

export interface Translation {
  /** The statement for the engine. */
  readonly text: string;
  /** null: the columns are those of the engine's result (SHOW, a procedure on its own), or there are none. */
  readonly columns: readonly Column[] | null;
  readonly rules: readonly string[];
  /** The parameters under the names that `text` uses. A translation taken from a cache needs `withParameters`. */
  readonly params: Record<string, unknown>;
  readonly kind: "r" | "w" | "rw" | "s";
  readonly explain: boolean;
}

export interface TranslateOptions {
  /** Parameters whose `$name` is printed as this text: the engine cannot be given a whole-number float. */
  readonly inline?: ReadonlyMap<string, string>;
}

// oxlint-disable-next-line
type Loose = any;

export function translate(
  text: string,
  parameters: Record<string, unknown>,
  options: TranslateOptions = {},
): Translation {
  const done: Loose = attempt(() => loose.translate(text, parameters, options.inline));
  const columns = done.columns?.map((column: Loose) => ({ ...column, type: convert(column.type, new Map()) })) ?? null;
  return { ...done, columns };
}

export function parse(text: string): unknown {
  return attempt(() => loose.parse(text));
}

export const rules: Record<string, { kind: DialectErrorKind; sentence: string; code?: number }> = loose.RULES as Loose;

/** The rule whose run-time guard stopped the statement, told by the number that the engine could not divide by zero. */
export function guardError(engineMessage: string): DialectError | undefined {
  const code = Number(/division by zero: (70\d{3}) \/ 0/.exec(engineMessage)?.[1]);
  const found = Object.entries(rules).find(([, rule]) => rule.code === code);
  return found && new DialectError(found[0], found[1].sentence, 0, 0, found[1].kind);
}

/** Statements with the same key have the same translation but for `params`; undefined: do not cache. */
export function cacheKey(_text: string, _parameters: Record<string, unknown>): string | undefined {
  return undefined;
}

/** A translation that was kept, for new values: the same one with `params` made from them. */
export function withParameters(translation: Translation, parameters: Record<string, unknown>): Translation {
  const params: Record<string, unknown> = { ...parameters };
  for (const name of Object.keys(translation.params)) {
    if (!Object.hasOwn(parameters, name) && name.startsWith("_p_")) params[name] = parameters[name.slice(3)];
  }
  return { ...translation, params };
}

function attempt<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (thrown) {
    const error: Loose = thrown;
    if (error.rule === undefined) throw thrown;
    throw new DialectError(error.rule, error.sentence, error.s, error.e, error.kind);
  }
}

function convert(type: Loose, seen: Map<unknown, Type>): Type {
  if (!type) return type;
  const known = seen.get(type);
  if (known) return known;
  const result: Loose = { mask: type.m, temporal: type.tk, stored: type.prop, bare: type.bare, length: type.len };
  seen.set(type, result);
  result.open = type.open;
  result.deleted = type.del;
  result.element = convert(type.el, seen);
  if (type.f) result.fields = new Map(Object.entries(type.f).map(([key, field]) => [key, convert(field, seen)]));
  return result;
}
