import { typeError, unsupported } from "./failures.ts";
import { Float, Structure } from "./packstream.ts";
import { NODE, PATH, POINT_2D, POINT_3D, RELATIONSHIP, UNBOUND_RELATIONSHIP } from "./tags.ts";
import { temporalToEngine } from "./temporal-to-engine.ts";

/**
 * A parameter as the engine takes it. A whole-number float cannot be passed this way, because it
 * would arrive as an integer: see `needsLiteral`.
 */
export function toEngine(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Float) return value.value;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Structure) return structureToEngine(value);
  if (Array.isArray(value)) return value.map(toEngine);
  return mapToEngine(value as Record<string, unknown>);
}

/** True when a whole-number float stands somewhere inside: the parameter then goes into the text. */
export function needsLiteral(value: unknown): boolean {
  if (value === null || typeof value !== "object" || value instanceof Uint8Array || value instanceof Structure)
    return false;
  if (value instanceof Float) return Number.isInteger(value.value);
  return (Array.isArray(value) ? value : Object.values(value)).some(needsLiteral);
}

/** A parameter as Cypher text, so that 2.0 stays a float. */
export function toLiteral(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Float) return floatLiteral(value.value);
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value !== "object") throw typeError(`A ${typeof value} cannot be a parameter.`);
  if (value instanceof Structure) return structureLiteral(value);
  if (Array.isArray(value)) return `[${value.map(toLiteral).join(",")}]`;
  if (value instanceof Uint8Array)
    throw unsupported("Bytes and whole-number floats in one parameter are not supported: send two parameters.");
  const entries = Object.entries(value).map(([key, item]) => {
    if (key.includes("`")) throw unsupported("Map keys with a backtick are not supported by the embedded graph.");
    return `\`${checkedKey(key)}\`:${toLiteral(item)}`;
  });
  return `{${entries.join(",")}}`;
}

function structureToEngine(value: Structure): unknown {
  const temporal = temporalToEngine(value);
  if (temporal) return temporal;
  switch (value.tag) {
    case POINT_2D:
    case POINT_3D:
      throw unsupported("The embedded graph has no spatial points: store latitude and longitude as two numbers.");
    case NODE:
    case RELATIONSHIP:
    case UNBOUND_RELATIONSHIP:
    case PATH:
      throw typeError("Nodes, relationships and paths cannot be parameters: send an id.");
    default:
      throw typeError(`The structure 0x${value.tag.toString(16)} cannot be a parameter.`);
  }
}

function mapToEngine(map: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(map);
  const [first] = keys;
  if (keys.length === 1 && first?.startsWith("$")) {
    throw unsupported(
      `A map with the single key '${first}' means a typed value to the embedded graph: rename the key.`,
    );
  }
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of keys) copy[checkedKey(key)] = toEngine(map[key]);
  return copy;
}

function checkedKey(key: string): string {
  if (key.includes("\0")) throw unsupported("Map keys with a NUL character are not supported by the embedded graph.");
  return key;
}

function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return "(0.0/0.0)";
  if (!Number.isFinite(value)) return value > 0 ? "(1.0/0.0)" : "(-1.0/0.0)";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function textLiteral(value: string): string {
  const escaped = value
    .replaceAll(/[\\']/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`);
  return `'${escaped}'`;
}

function structureLiteral(value: Structure): string {
  const typed = structureToEngine(value) as Record<string, string | number>;
  const [kind = "", content = ""] = Object.entries(typed)[0] ?? [];
  switch (kind) {
    case "$date":
      return `date('${content}')`;
    case "$zoned_datetime":
      return `datetime('${content}')`;
    case "$duration":
      return `duration('${content}')`;
    case "$time":
      return /[Z+-]/.test(String(content)) ? `time('${content}')` : `localtime('${content}')`;
    default:
      return `localdatetime('${new Date(Number(content) / 1000).toISOString().slice(0, -1)}')`;
  }
}
