import { someNode, type Expression, type Pattern, type SetItem } from "../embedded/dialect/index.ts";
import { lookAtStatement } from "./guard/index.ts";

/** Names of properties; "all" where it may be any. */
export type WrittenNames = ReadonlySet<string> | "all";

/**
 * Which properties a statement may give a value: on what is there, and on what it makes, which may take the place of
 * what it deletes. One that it only takes away is not among them.
 */
export function writtenNames(statement: string, parameters: Parameters = {}): WrittenNames {
  const { tree } = lookAtStatement(statement, parameters, { purpose: "edit" });
  if (tree === undefined) return "all";
  if (tree.kind === "Command") return new Set();
  const names: (readonly string[] | null)[] = [];
  const give = (items: readonly SetItem[]) => names.push(...items.map((item) => namesIn(item, parameters)));
  const make = ({ elements }: Pattern) =>
    names.push(...elements.map(({ properties }) => (properties === null ? [] : namesOf(properties, parameters))));
  someNode(tree.query, (node) => {
    if (node.kind === "Set") give(node.items);
    if (node.kind === "Create") node.patterns.forEach(make);
    if (node.kind === "Merge") {
      make(node.pattern);
      for (const { items } of node.actions) give(items);
    }
    return false;
  });
  return names.includes(null) ? "all" : new Set(names.flatMap((each) => each ?? []));
}

type Parameters = Readonly<Record<string, unknown>>;

/** null: any. */
function namesIn(item: SetItem, parameters: Parameters): readonly string[] | null {
  if (item.kind === "SetLabels") return [];
  if (item.kind === "SetProperty") return [item.key];
  return item.kind === "SetDynamic" ? null : namesOf(item.value, parameters);
}

function namesOf(map: Expression, parameters: Parameters): readonly string[] | null {
  if (map.kind === "Map") return map.entries.map(({ key }) => key);
  const given = map.kind === "Parameter" ? parameters[map.name] : null;
  return typeof given === "object" && given !== null && !("$type" in given) ? Object.keys(given) : null;
}
