import neo4j from "neo4j-driver";

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

/** The driver's temporal classes print themselves as ISO 8601. */
interface Printing {
  toString(): string;
}

const KINDS: readonly (readonly [TemporalKind, (value: object) => boolean])[] = [
  ["date", neo4j.isDate],
  ["time", neo4j.isTime],
  ["localtime", neo4j.isLocalTime],
  ["datetime", neo4j.isDateTime],
  ["localdatetime", neo4j.isLocalDateTime],
  ["duration", neo4j.isDuration],
];

/** A value of one of the driver's temporal classes; undefined for any other. */
export function toTemporal(value: object): Temporal | undefined {
  const kind = KINDS.find(([, isOne]) => isOne(value))?.[0];
  return kind === undefined ? undefined : new Temporal(kind, (value as Printing).toString());
}
