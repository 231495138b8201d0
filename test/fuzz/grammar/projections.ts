import { makeAggregate, makeItem } from "./columns.ts";
import type { Maker } from "./maker.ts";
import type { Made } from "./patterns.ts";
import { namesOf, type Scope, type Sort } from "./scope.ts";

export interface Projected extends Made {
  /** The columns by which the rows are sorted, first one first. */
  orderedBy: string[];
}

interface Column {
  text: string;
  name: string;
  sort: Sort;
}

const ORDERED: ReadonlySet<Sort> = new Set<Sort>(["number", "text", "boolean", "value", "date"]);

/** WITH or RETURN of one to four columns. */
export function makeProjection(maker: Maker, scope: Scope, kind: "WITH" | "RETURN"): Projected {
  const { draw } = maker;
  const isAggregating = draw.chance(0.25);
  const isDistinct = draw.chance(0.12);
  const made = makeColumns(maker, scope, isAggregating);
  const columns = isDistinct || isAggregating ? made.map(orderless) : made;
  const next = new Map(columns.map(({ name, sort }) => [name, sort]));
  const items = columns.map(({ text, name }) => (text === name ? name : `${text} AS ${name}`));
  let text = `${kind} ${isDistinct ? "DISTINCT " : ""}${items.join(", ")}`;
  const order = draw.chance(0.25) ? makeOrder(maker, next) : { text: "", orderedBy: [] };
  text += order.text;
  if (kind === "WITH" && draw.chance(0.3)) {
    const seen = isAggregating || isDistinct || !draw.chance(0.4) ? next : new Map([...scope, ...next]);
    text += ` WHERE ${maker.make("boolean", seen, 1)}`;
  }
  return { text, scope: next, orderedBy: kind === "RETURN" ? order.orderedBy : [] };
}

/** Two lists with the same elements are one group or two, as their order happens to be. */
function orderless(column: Column): Column {
  if (column.sort !== "bag" || column.text.includes("collect(")) return column;
  return { ...column, text: `size(${column.text})`, sort: "number" };
}

/** As many columns of these names as a part of a UNION needs. */
export function makeNamed(maker: Maker, scope: Scope, wanted: readonly (readonly [string, Sort])[]): string {
  const items = wanted.map(([name, sort]) => {
    const known = namesOf(scope, sort);
    const isEntity = sort === "node" || sort === "relationship";
    const text = isEntity ? (known[0] ?? "null") : maker.make(sort as "value", scope, 1);
    return `${text} AS ${name}`;
  });
  return `RETURN ${items.join(", ")}`;
}

function makeColumns(maker: Maker, scope: Scope, isAggregating: boolean): Column[] {
  const { draw } = maker;
  const count = 1 + draw.below(4);
  const columns = draw.times(count, (index): Column => {
    const isAggregate = isAggregating && (index === count - 1 || draw.chance(0.4));
    const { text, sort } = isAggregate ? makeAggregate(maker, scope) : makeItem(maker, scope);
    return { text, sort, name: scope.has(text) && draw.chance(0.5) ? text : maker.fresh("c") };
  });
  return columns.filter(({ name }, index) => columns.findIndex((other) => other.name === name) === index);
}

/** A page is cut only where the order leaves no two different rows in the same place. */
function makeOrder(maker: Maker, columns: Scope): { text: string; orderedBy: string[] } {
  const { draw } = maker;
  const orderedBy = namesOf(columns, ...ORDERED);
  if (orderedBy.length === 0) return { text: "", orderedBy };
  let text = ` ORDER BY ${orderedBy.map((name) => name + draw.pick(["", "", " DESC"])).join(", ")}`;
  if (orderedBy.length === columns.size && draw.chance(0.5)) {
    if (draw.chance(0.4)) text += ` SKIP ${draw.below(3)}`;
    if (draw.chance(0.7)) text += ` LIMIT ${maker.literal([1n, 2n, 5n])}`;
  }
  return { text, orderedBy };
}
