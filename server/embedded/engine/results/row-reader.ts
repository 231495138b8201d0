import type { QueryResult } from "../binding.ts";

/** Cells that are taken in one call, a third of the cost of row by row: it holds up the process for 0.1 s. */
const MOST_CELLS_AT_ONCE = 300_000;
/** Rows that are kept from one look to the next; of more, each look takes them from the engine again. */
const MOST_KEPT = 100_000;
const MANY = 1_000;
/**
 * Characters and numbers that are kept of one result, some 16 MB: the engine has it all in any case, and
 * a reader who does not read on must not cost it twice.
 */
const MOST_WEIGHT = 8e6;

/**
 * The rows of a result by number, each a list in the order of the result's columns. What the engine
 * gives for a row is made anew each time, which costs more than anything else that is done with it:
 * a row is looked at more than once before it is sent, so it is kept until then.
 */
export class RowReader {
  readonly length: number;
  private readonly result: QueryResult;
  private readonly names: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly keeps: boolean;
  private kept: (unknown[] | undefined)[] = [];

  constructor(result: QueryResult) {
    this.result = result;
    this.length = result.length;
    this.names = result.columns;
    this.places = new Map(this.names.map((name, place) => [name, place]));
    const sample = this.sample();
    const isLight = Math.max(0, ...sample.map(weightOf)) * this.length <= MOST_WEIGHT;
    this.keeps = this.length <= MOST_KEPT && isLight;
    const isSmall = sample.length > 0 && this.length * this.names.length <= MOST_CELLS_AT_ONCE;
    if (isLight && isSmall && sample.flat().every(isScalar)) this.kept = result.rows();
    else if (this.keeps) this.kept[0] = sample[0];
  }

  /** Where in a row the column of this name stands; -1 for none. */
  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  at(index: number): unknown[] {
    const known = this.kept[index];
    if (known) return known;
    const row = this.read(index);
    if (this.keeps) this.kept[index] = row;
    return row;
  }

  /** The last look at a row. */
  take(index: number): unknown[] {
    const row = this.kept[index] ?? this.read(index);
    this.kept[index] = undefined;
    return row;
  }

  /** The first row; of many also one from the middle and the last. */
  private sample(): unknown[][] {
    if (this.length <= 1) return [];
    const places = this.length < MANY ? [0] : [0, this.length >> 1, this.length - 1];
    return places.map((index) => this.read(index));
  }

  private read(index: number): unknown[] {
    const row = this.result.get(index);
    return this.names.map((name) => row[name]);
  }
}

/** Roughly what a value takes, in characters. */
function weightOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  let weight = 1;
  for (const item of Object.values(value)) weight += weightOf(item);
  return weight;
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
