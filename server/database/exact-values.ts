import neo4j from "neo4j-driver";

// Values that `toValue` would flatten: a date to a text, a point to a map. With what they were, a copy can make them again.

export type TemporalKind = "date" | "time" | "localtime" | "datetime" | "localdatetime" | "duration";

/** `kind` is also the name of the Cypher function that makes it of `text`, which is ISO 8601. */
export class Temporal {
  readonly kind: TemporalKind;
  readonly text: string;
  constructor(kind: TemporalKind, text: string) {
    this.kind = kind;
    this.text = text;
  }
}

export class SpatialPoint {
  readonly srid: number;
  /** x, y and, in space, z. */
  readonly coordinates: readonly number[];
  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

/** A value that no Cypher text makes. */
export class Unwritable {
  readonly what: string;
  constructor(what: string) {
    this.what = what;
  }
}

/** The driver's temporal classes print themselves as ISO 8601. */
interface Printing {
  toString(): string;
}

const temporal: readonly (readonly [TemporalKind, (value: object) => boolean])[] = [
  ["date", neo4j.isDate],
  ["time", neo4j.isTime],
  ["localtime", neo4j.isLocalTime],
  ["datetime", neo4j.isDateTime],
  ["localdatetime", neo4j.isLocalDateTime],
  ["duration", neo4j.isDuration],
];

/** The driver's own kinds of value. */
export function toExactObject(value: object): Temporal | SpatialPoint | Unwritable {
  const kind = temporal.find(([, isOne]) => isOne(value))?.[0];
  if (kind !== undefined) return new Temporal(kind, (value as Printing).toString());
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return new SpatialPoint(Number(srid), z === undefined ? [x, y] : [x, y, z]);
  }
  if (value instanceof Int8Array) return new Unwritable("bytes");
  if (neo4j.isVector(value)) return new Unwritable("a vector");
  return new Unwritable(`a value of the kind ${neo4j.isUnsupportedType(value) ? value.name : value.constructor.name}`);
}
