/** What a variable holds. A `thing` is a node or relationship of which only the properties are asked. A `bag` is a list whose order nobody promised: only what does not depend on it is asked. */
export type Sort =
  | "number"
  | "text"
  | "boolean"
  | "list"
  | "date"
  | "value"
  | "bag"
  | "map"
  | "node"
  | "thing"
  | "relationship"
  | "relationships"
  | "path"
  | "other";

export type Scope = ReadonlyMap<string, Sort>;

/** The sorts that an expression can be asked for. */
export type ValueSort = "number" | "text" | "boolean" | "list" | "date" | "value" | "bag" | "map";

export function namesOf(scope: Scope, ...sorts: readonly Sort[]): string[] {
  return [...scope].filter(([, sort]) => sorts.includes(sort)).map(([name]) => name);
}

export function withNames(scope: Scope, more: Iterable<readonly [string, Sort]>): Map<string, Sort> {
  return new Map([...scope, ...more]);
}
