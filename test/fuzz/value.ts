import neo4j from "neo4j-driver";

/** A day as Cypher's date; a text of the same form is another value. */
export class Day {
  readonly iso: string;

  constructor(iso: string) {
    this.iso = iso;
  }
}

/** A value of a property or parameter: a bigint is an integer, a number a float. */
export type Value = bigint | number | string | boolean | null | Day | readonly Value[];

/** The value as it is written in a statement. */
export function render(value: Value): string {
  if (value instanceof Day) return `date('${value.iso}')`;
  if (typeof value === "string") return `'${value.replace(/['\\]/g, String.raw`\$&`)}'`;
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value === "object" && value !== null) return `[${value.map(render).join(", ")}]`;
  return String(value);
}

/** The value as the driver sends it. */
export function toDriver(value: Value): unknown {
  if (value instanceof Day) {
    const [year = 0, month = 0, day = 0] = value.iso.split("-").map(Number);
    return new neo4j.types.Date(year, month, day);
  }
  return typeof value === "object" && value !== null ? value.map(toDriver) : value;
}
