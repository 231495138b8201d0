import { compareTexts } from "../../graph/compare-texts.ts";
import type { Columns } from "./columns.ts";
import type { Stop } from "./chain.ts";

/** What a row of a column stands for. `others`: places that have no row of their own there. */
export type RowKind = "place" | "others" | "untold" | "open";

export interface Row {
  id: string;
  column: number;
  kind: RowKind;
  /** One; of others several, those of most cases first; none where nothing is told. */
  places: readonly string[];
}

/** The row of a stop in a column. */
export type RowOf = (column: number, stop: Stop, isOpen: boolean) => Row;

/**
 * Gives the places of each column their rows: where there are more than `most`, those of fewest cases share one.
 * Rows for what is not told keep theirs. Equal ones stand in the order of their ids.
 *
 * Cost: O(stops + places · log places).
 */
export function rowsOf({ roles, cases }: Pick<Columns, "roles" | "cases">, most: number): RowOf {
  const columns = roles.map((_, column) => {
    const counts = new Map<string, Set<string>>();
    const special = new Set<string>();
    for (const { file, steps } of cases) {
      for (const { stops, isOpen } of steps.filter((step) => step.column === column)) {
        for (const { place } of stops) {
          if (place === null) special.add(isOpen === true ? "open" : "untold");
          else counts.set(place, (counts.get(place) ?? new Set()).add(file.id));
        }
      }
    }
    return rowsIn(column, counts, most - special.size);
  });
  return (column, { place }, isOpen) => {
    if (place === null) return rowFor(column, isOpen ? "open" : "untold", []);
    return columns[column]?.get(place) ?? rowFor(column, "place", [place]);
  };
}

function rowsIn(column: number, counts: ReadonlyMap<string, ReadonlySet<string>>, most: number): Map<string, Row> {
  const ranked = [...counts].toSorted(([a, of], [b, other]) => other.size - of.size || compareTexts(a, b));
  const places = ranked.map(([place]) => place);
  // One folded place would take the row that it is folded to save.
  const own = places.length <= most ? places.length : Math.max(0, most - 1);
  const others = rowFor(column, "others", places.slice(own));
  return new Map(
    places.map((place, index) => [place, index < own ? rowFor(column, "place", [place]) : others] as const),
  );
}

function rowFor(column: number, kind: RowKind, places: readonly string[]): Row {
  return { id: kind === "place" ? `${column}-${places[0] ?? ""}` : `${column}:${kind}`, column, kind, places };
}
