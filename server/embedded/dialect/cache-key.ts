import { Float, Structure } from "../bolt/packstream.ts";
import { DialectError } from "./errors.ts";
import { parse } from "./parser/index.ts";
import { looksLikeNumber } from "./translator/probes.ts";
import { valueParameters } from "./translator/value-parameters.ts";
import { type Type, typeOfValue } from "./types/index.ts";

/** A key longer than this costs more to compare than the statement costs to translate. */
const MAX_LENGTH = 4096;

/**
 * Statements with the same key have the same translation, but for `params` (see `withParameters`).
 *
 * The key holds the text, the types of the parameters, and the values of those that the translation
 * looks at. Undefined: do not keep the translation.
 */
export function cacheKey(text: string, parameters: Record<string, unknown>): string | undefined {
  const looked = lookedAt(text);
  if (looked === undefined) return undefined;
  const parts = [text];
  let length = text.length;
  for (const name of Object.keys(parameters).sort()) {
    const part = keyOf(name, parameters[name], looked);
    if (part === undefined) return undefined;
    parts.push(part);
    length += part.length;
    if (length > MAX_LENGTH) return undefined;
  }
  return parts.join("\n");
}

/** Parsing is what a key costs, so it is done once for each of the texts that come again and again. */
const MAX_TEXTS = 500;
const known = new Map<string, ReadonlySet<string>>();

function lookedAt(text: string): ReadonlySet<string> | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const found = known.get(text);
  if (found) return found;
  try {
    const names = valueParameters(parse(text));
    if (known.size >= MAX_TEXTS) known.clear();
    known.set(text, names);
    return names;
  } catch (thrown) {
    if (thrown instanceof DialectError) return undefined;
    throw thrown;
  }
}

function keyOf(name: string, value: unknown, looked: ReadonlySet<string>): string | undefined {
  const type = typeOfValue(value);
  if (type === undefined) return undefined;
  const label = JSON.stringify(name);
  // A whole-number float is printed into the text.
  if (looked.has(name) || holdsWholeFloat(value)) return `${label}=${JSON.stringify(value, tagged)}`;
  const coerced = typeof value === "string" && looksLikeNumber(value) ? "#" : "";
  return `${label}:${typeKey(type)}${coerced}`;
}

/** 1, 1.0, "1" and a date must not look the same. */
function tagged(_: string, value: unknown): unknown {
  if (typeof value === "bigint")
    return Number.isSafeInteger(Number(value)) ? Number(value) : { integer: String(value) };
  if (value instanceof Float) return { float: String(value.value) };
  if (value instanceof Structure) return { tag: value.tag, fields: value.fields };
  if (typeof value === "number" && !Number.isFinite(value)) return { float: String(value) };
  return value;
}

function holdsWholeFloat(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (value instanceof Float) return Number.isInteger(value.value);
  if (value instanceof Structure) return false;
  return Object.values(value).some(holdsWholeFloat);
}

function typeKey({ mask, element, fields, temporal, length }: Type): string {
  const inside = element ? `[${typeKey(element)}]` : "";
  const entries = fields ? `{${[...fields].map(([key, field]) => JSON.stringify(key) + typeKey(field)).join()}}` : "";
  return `${mask}${temporal ?? ""}${length ?? ""}${inside}${entries}`;
}
