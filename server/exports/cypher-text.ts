import { Float, SpatialPoint, Temporal } from "../database/index.ts";
import { floatText } from "./value-json.ts";

/** Words that some engines refuse as a bare name. */
const RESERVED = new Set(
  "and as case create delete detach distinct else false in is match merge not null optional or remove return set then true union unwind when where with xor".split(
    " ",
  ),
);

/** A value as a Cypher literal. */
export function literal(value: unknown): string {
  if (value instanceof Float) return floatText(value.value) ?? infinite(value.value);
  if (value instanceof Temporal) return `${value.kind}(${quoted(value.text)})`;
  if (value instanceof SpatialPoint) return point(value);
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) return map(value);
  return "null";
}

/** A label, a type or a property's name. A backslash before a `u` is written by its number: Neo4j looks for `\uXXXX` in names too. */
export function name(text: string): string {
  if (/^[A-Za-z_]\w*$/.test(text) && !RESERVED.has(text.toLowerCase())) return text;
  return `\`${text.replaceAll("`", "``").replaceAll("\\u", "\\u005cu")}\``;
}

/** Neo4j 5 takes Infinity and NaN as words, the embedded graph only as what a division gives. */
function infinite(value: number): string {
  if (Number.isNaN(value)) return "(0.0 / 0.0)";
  return value > 0 ? "(1.0 / 0.0)" : "(-1.0 / 0.0)";
}

function point({ srid, coordinates }: SpatialPoint): string {
  const [x = 0, y = 0, z] = coordinates.map((part) => new Float(part));
  return `point(${map({ srid, x, y, ...(z === undefined ? {} : { z }) })})`;
}

function map(value: object): string {
  return `{${Object.entries(value)
    .map(([key, item]) => `${name(key)}: ${literal(item)}`)
    .join(", ")}}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/**
 * A text between single quotes, on one line: that is why a statement can be told by the semicolon at
 * the end of its line. A backslash before a `u` is kept apart from it: Neo4j looks for `\uXXXX`
 * before it looks for texts.
 */
function quoted(text: string): string {
  return text
    .split(/(?<=\\)(?=u)/)
    .map((part) => `'${part.replace(/[\\'\p{Cc}\u2028\u2029]/gu, escaped)}'`)
    .join(" + ");
}

function escaped(sign: string): string {
  return ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
