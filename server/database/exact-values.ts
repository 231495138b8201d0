import neo4j from "neo4j-driver";
import { toTemporal, type Temporal } from "./temporal.ts";

// Values that, as `Temporal`, `toValue` would flatten: a point to a map. With what they were, a copy can make them again.

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

/** The driver's own kinds of value. */
export function toExactObject(value: object): Temporal | SpatialPoint | Unwritable {
  const temporal = toTemporal(value);
  if (temporal !== undefined) return temporal;
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return new SpatialPoint(Number(srid), z === undefined ? [x, y] : [x, y, z]);
  }
  if (value instanceof Int8Array) return new Unwritable("bytes");
  if (neo4j.isVector(value)) return new Unwritable("a vector");
  return new Unwritable(`a value of the kind ${neo4j.isUnsupportedType(value) ? value.name : value.constructor.name}`);
}
