import type { Kind } from "../../../contract/kinds.ts";
import { shareOfColumn } from "../columns.ts";
import type { Arranging, Places, Standing } from "./arrangement.ts";

/** Goods run left to right: where they come from, the case, where they passed, where they went; then who and what. */
const ORDER: readonly Kind[] = [
  "country",
  "area",
  "network",
  "actor",
  "case",
  "transit",
  "district",
  "agency",
  "commodity",
  "method",
  "statistic",
  "claim",
  "source",
  "other",
];

/** The kinds of these marks, in the order of their columns. */
export function kindColumns(marks: readonly Pick<Standing, "kind">[]): Kind[] {
  const kinds = new Set(marks.map(({ kind }) => kind));
  return ORDER.filter((kind) => kinds.has(kind));
}

/** Sweeps that draw each mark towards its neighbours' middle row: more change little. */
const SWEEPS = 8;

/** One column a kind; in it each mark as near to the rows of what it is linked with as the others let it. */
export function inKinds({ marks, lines }: Arranging): Places {
  const kinds = kindColumns(marks);
  const columns = kinds.map((kind) => marks.filter((mark) => mark.kind === kind).map(({ id }) => id));
  const rows = new Map(columns.flatMap((ids) => ids.map((id, index) => [id, rowOf(index, ids.length)] as const)));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const ids of columns) {
      const pulls = new Map(ids.map((id) => [id, pullOf(id, lines, rows)]));
      ids.sort((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0) || (a < b ? -1 : 1));
      for (const [index, id] of ids.entries()) rows.set(id, rowOf(index, ids.length));
    }
  }
  const xOf = (index: number) => (kinds.length === 1 ? 0.5 : shareOfColumn(kinds.length, index));
  return new Map(
    columns.flatMap((ids, index) => ids.map((id) => [id, { x: xOf(index), y: rows.get(id) ?? 0.5 }] as const)),
  );
}

const rowOf = (index: number, count: number) => (index + 0.5) / count;

function pullOf(id: string, lines: Arranging["lines"], rows: ReadonlyMap<string, number>): number {
  const own = lines.flatMap(({ source, target }) => {
    const other = source === id ? rows.get(target) : target === id ? rows.get(source) : undefined;
    return other ?? [];
  });
  return own.length === 0 ? (rows.get(id) ?? 0.5) : own.reduce((sum, row) => sum + row, 0) / own.length;
}
