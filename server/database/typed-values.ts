import neo4j, { type Node, type Path, type Point, type Relationship, type Vector } from "neo4j-driver";
import { toTemporal, type TemporalKind } from "./temporal.ts";
import { toBase64 } from "./values.ts";

type AnyVector = Vector<Int8Array | Int16Array | Int32Array | BigInt64Array | Float32Array | Float64Array>;

/** What the typed JSON calls each of them. */
const TEMPORAL: Readonly<Record<TemporalKind, string>> = {
  date: "Date",
  time: "Time",
  localtime: "LocalTime",
  datetime: "OffsetDateTime",
  localdatetime: "LocalDateTime",
  duration: "Duration",
};

/** What `{"$type", "_value"}` holds where plain JSON would lose something. */
interface Typed {
  $type: string;
  _value: unknown;
  /** Of a vector: the kind of its numbers, such as `FLOAT32`. */
  _of?: string;
}

/**
 * A driver's value as `TypedValue` of the contract: nothing is lost. Integers beyond ±2^53, whole floats, NaN and the
 * infinities, temporal values, points, bytes and the graph's own values say their type.
 *
 * Shape:  what the driver gives with `useBigInt`, so a number is a float and a bigint an integer.
 * Source: the typed JSON of Neo4j's Query API, whose names of types these are.
 */
export function toTyped(value: unknown): unknown {
  switch (typeof value) {
    case "bigint":
      return toInteger(value);
    case "number":
      return toFloat(value);
    case "object":
      return value === null ? null : toObject(value);
    default:
      return value;
  }
}

function toInteger(value: bigint): number | Typed {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : typed("Integer", String(value));
}

/** A float that JSON would show as an integer, or not at all, says that it is one. */
function toFloat(value: number): number | Typed {
  if (!Number.isFinite(value)) return typed("Float", String(value));
  if (Object.is(value, -0)) return typed("Float", "-0.0");
  return Number.isInteger(value) ? typed("Float", Math.abs(value) < 1e21 ? `${value}.0` : String(value)) : value;
}

function toObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(toTyped);
  if (Object.getPrototypeOf(value) === Object.prototype) return toMap(value);
  if (neo4j.isNode(value)) return toNode(value);
  if (neo4j.isRelationship(value)) return toRelationship(value);
  if (neo4j.isPath(value)) return toPath(value);
  if (neo4j.isPoint(value)) return typed("Point", wellKnownText(value));
  if (value instanceof Int8Array) return typed("Base64", toBase64(value));
  if (neo4j.isVector(value)) return toVector(value);
  if (neo4j.isUnsupportedType(value)) return typed("Unsupported", value.toString());
  const temporal = toTemporal(value);
  return temporal === undefined ? toMap(value) : typed(TEMPORAL[temporal.kind], temporal.text);
}

/** A map with a key `$type` would be taken for a value that says its type. */
function toMap(value: object): unknown {
  const map = properties(value);
  return Object.hasOwn(map, "$type") ? typed("Map", map) : map;
}

function properties(value: object): Record<string, unknown> {
  // fromEntries, because a key may be __proto__.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toTyped(item)]));
}

function toVector(vector: Pick<AnyVector, "asTypedArray" | "getType">): Typed {
  const numbers = Array.from<number | bigint>(vector.asTypedArray()).map(toTyped);
  return { ...typed("Vector", numbers), _of: vector.getType() };
}

function toNode({ elementId, labels, properties: own }: Node): Typed {
  return typed("Node", { _element_id: elementId, _labels: [...labels].sort(), _properties: properties(own) });
}

function toRelationship(value: Relationship): Typed {
  return typed("Relationship", {
    _element_id: value.elementId,
    _start_node_element_id: value.startNodeElementId,
    _end_node_element_id: value.endNodeElementId,
    _type: value.type,
    _properties: properties(value.properties),
  });
}

/** Nodes and relationships take turns, as walked. */
function toPath({ start, segments }: Path): Typed {
  const steps = segments.flatMap(({ relationship, end }) => [toRelationship(relationship), toNode(end)]);
  return typed("Path", [toNode(start), ...steps]);
}

function wellKnownText({ srid, x, y, z }: Point): string {
  const place = z === undefined ? `POINT (${x} ${y})` : `POINT Z (${x} ${y} ${z})`;
  return `SRID=${String(srid)};${place}`;
}

function typed($type: string, _value: unknown): Typed {
  return { $type, _value };
}
