import type { Expression, SetItem } from "../../tree/index.ts";
import { ENTITY, has } from "../../types/index.ts";
import type { Scope } from "../context.ts";
import { someNode, type TreeNode } from "../walk.ts";

/** Stands for every property; labels have no key. */
const EVERY_KEY = "*";
const LABELS = ":";

/**
 * Does a SET read what it writes, as `SET n.count = n.count + 1` does?
 *
 * Then a thing that stands in several rows must be written once a row. The engine computes the values
 * of all rows before it stores the first.
 */
export function readsWhatItWrites(items: readonly SetItem[], scope: Scope): boolean {
  const written = new Set(items.flatMap(writtenKeys));
  return items.some((item) => "value" in item && readsAny(item.value, written, scope));
}

function writtenKeys(item: SetItem): readonly string[] {
  switch (item.kind) {
    case "SetProperty":
      return [item.key];
    case "SetLabels":
      return [LABELS];
    case "SetAdd":
      return item.value.kind === "Map" ? item.value.entries.map(({ key }) => key) : [EVERY_KEY];
    default:
      return [EVERY_KEY];
  }
}

function readsAny(value: Expression, written: ReadonlySet<string>, scope: Scope): boolean {
  const isThing = (node: TreeNode) => node.kind === "Variable" && has(scope.get(node.name) ?? UNKNOWN, ENTITY);
  return someNode(
    value,
    (node) => {
      if (node.kind === "Property") return isReadOf(node.key, written) && !isPlain(node.object, scope);
      if (node.kind === "HasLabels") return written.has(LABELS);
      // What is computed from all of it, or what looks around it.
      return isThing(node) || node.kind === "Subquery" || node.kind === "PatternComprehension";
    },
    (node) => node.kind === "Property" && node.object.kind === "Variable",
  );
}

const UNKNOWN = { mask: 0 };

function isReadOf(key: string, written: ReadonlySet<string>): boolean {
  return written.has(key) || written.has(EVERY_KEY);
}

/** A property of a map, such as a row that was passed as a parameter. */
function isPlain(object: Expression, scope: Scope): boolean {
  return object.kind === "Variable" && !has(scope.get(object.name) ?? UNKNOWN, ENTITY);
}
