import { someNode, type Expression, type Pattern, type SetItem } from "../embedded/dialect/index.ts";

/** A value that a statement gives to a property, to those that a map names, or to one whose name is worked out. */
export type Written =
  | { to: "property"; key: string; value: Expression }
  | { to: "named-by-map"; value: Expression }
  | { to: "any"; value: Expression };

/** All that the clauses of a statement write into properties: of what is there, and of what it makes. */
export function writtenIn(query: unknown): Written[] {
  const written: Written[] = [];
  someNode(query, (node) => {
    if (node.kind === "Set") written.push(...node.items.flatMap(inItem));
    if (node.kind === "Create") written.push(...node.patterns.flatMap(inPattern));
    if (node.kind === "Merge") {
      written.push(...inPattern(node.pattern), ...node.actions.flatMap(({ items }) => items.flatMap(inItem)));
    }
    return false;
  });
  return written;
}

function inPattern({ elements }: Pattern): Written[] {
  return elements.flatMap(({ properties }) => (properties === null ? [] : inMap(properties)));
}

function inItem(item: SetItem): Written[] {
  if (item.kind === "SetLabels") return [];
  if (item.kind === "SetProperty") return [{ to: "property", key: item.key, value: item.value }];
  return item.kind === "SetDynamic" ? [{ to: "any", value: item.value }] : inMap(item.value);
}

function inMap(value: Expression): Written[] {
  if (value.kind !== "Map") return [{ to: "named-by-map", value }];
  return value.entries.map((entry) => ({ to: "property", key: entry.key, value: entry.value }));
}
