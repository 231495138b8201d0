import { someNode, type Clause, type Expression } from "../../embedded/dialect/index.ts";
import { valueOf } from "./conditions.ts";

/** What a statement gives of what it found: a row for each, or the first so many of them. */
export interface Returned {
  /** Names that are returned as they are; null: all. */
  whole: ReadonlySet<string> | null;
  /** Names of which something is returned; null: of all. */
  told: ReadonlySet<string> | null;
  /** Alike rows are one. */
  isDistinct: boolean;
  /** Rows at most; null: all. */
  limit: number | null;
}

/** These say something of one row, and nothing of several together. */
const OF_ONE_ROW: ReadonlySet<string> = new Set([
  "Variable",
  "Property",
  "Parameter",
  "Number",
  "Text",
  "Boolean",
  "Null",
  "Binary",
  "Chain",
  "Not",
  "IsNull",
  "HasLabels",
  "Label",
  "LabelAnd",
  "LabelOr",
  "LabelNot",
  "List",
]);

/** One plain RETURN; null where it counts, skips, or goes on to something else. */
export function returnedIn(rest: readonly Clause[], parameters: Readonly<Record<string, unknown>>): Returned | null {
  const [clause, more] = rest;
  if (clause?.kind !== "Return" || more !== undefined || clause.skip !== null) return null;
  const expressions = [...clause.items, ...(clause.order ?? [])].map(({ expression }) => expression);
  if (!expressions.every(isOfOneRow)) return null;
  const limit = clause.limit === null ? null : valueOf(clause.limit, parameters);
  if (limit !== null && (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1)) return null;
  const names = clause.items.flatMap(({ expression }) => (expression.kind === "Variable" ? [expression.name] : []));
  const isAll = clause.star;
  return {
    whole: isAll ? null : new Set(names),
    told: isAll ? null : namesIn(clause.items),
    isDistinct: clause.distinct,
    limit,
  };
}

const isOfOneRow = (expression: Expression): boolean => !someNode(expression, ({ kind }) => !OF_ONE_ROW.has(kind));

function namesIn(items: unknown): Set<string> {
  const names = new Set<string>();
  someNode(items, (node) => {
    if (node.kind === "Variable") names.add(node.name);
    return false;
  });
  return names;
}

/** Whether each of these that was found has a row, and can be told by it from what is another one. */
export function givesEach({ whole, told, isDistinct }: Returned, names: readonly string[]): boolean {
  const isIn = (set: ReadonlySet<string> | null) => set === null || names.some((name) => set.has(name));
  return isIn(whole) || (!isDistinct && isIn(told));
}
