import type { QueryResult } from "../binding.ts";

/** Cells that are taken in one call, a third of the cost of row by row: it holds up the process for 0.1 s. */
const MOST_CELLS_AT_ONCE = 300_000;
/** Rows that are kept from one look to the next; of more, each look takes them from the engine again. */
const MOST_KEPT = 100_000;

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
  private kept: (unknown[] | undefined)[] = [];

  constructor(result: QueryResult) {
    this.result = result;
    this.length = result.length;
    this.names = result.columns;
    this.places = new Map(this.names.map((name, place) => [name, place]));
    const [first] = this.length > 1 ? [this.at(0)] : [];
    if (first && this.length * first.length <= MOST_CELLS_AT_ONCE && first.every(isScalar)) this.kept = result.rows();
  }

  /** Where in a row the column of this name stands; -1 for none. */
  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  at(index: number): unknown[] {
    const known = this.kept[index];
    if (known) return known;
    const row = this.read(index);
    if (this.length <= MOST_KEPT) this.kept[index] = row;
    return row;
  }

  /** The last look at a row. */
  take(index: number): unknown[] {
    const row = this.kept[index] ?? this.read(index);
    this.kept[index] = undefined;
    return row;
  }

  private read(index: number): unknown[] {
    const row = this.result.get(index);
    return this.names.map((name) => row[name]);
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}
