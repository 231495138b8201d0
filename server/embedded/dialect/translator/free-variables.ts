import type { Expression, PatternElement } from "../tree/index.ts";
import { boundNames, type TreeNode } from "./walk.ts";

/** The variables an expression takes from outside of it, in the order in which they come. */
export function freeVariables(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, new Set(), found);
  return [...found];
}

function isNode(value: object): value is TreeNode {
  return "kind" in value;
}

function collect(value: unknown, bound: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, bound, found);
  } else if (isNode(value)) {
    collectNode(value, bound, found);
  } else {
    for (const part of Object.values(value)) collect(part, bound, found);
  }
}

function collectNode(node: TreeNode, bound: ReadonlySet<string>, found: Set<string>): void {
  const use = (name: string) => {
    if (!bound.has(name)) found.add(name);
  };
  switch (node.kind) {
    case "Variable":
      return use(node.name);
    case "MapProjection":
      use(node.name);
      for (const item of node.items) if (item.kind === "variable") use(item.key);
      return collect(node.items, bound, found);
    case "Reduce":
      collect(node.initial, bound, found);
      collect(node.list, bound, found);
      return collect(node.result, withNames(bound, boundNames(node)), found);
    case "ListComprehension":
    case "Quantifier":
      collect(node.list, bound, found);
      return collect([node.where, "result" in node ? node.result : null], withNames(bound, boundNames(node)), found);
    case "PatternComprehension":
      return collectPatterns([node.elements], [node.path], [node.where, node.result], bound, found);
    case "Subquery": {
      // What a whole query takes from outside is found when it is translated.
      if (node.query !== null) return undefined;
      const paths = node.patterns.map((pattern) => pattern.path);
      const elements = node.patterns.map((pattern) => pattern.elements);
      return collectPatterns(elements, paths, [node.where], bound, found);
    }
    case "PatternExpression":
      for (const element of node.elements) {
        if (element.variable !== null) use(element.variable);
        collect(element.properties, bound, found);
      }
      return undefined;
    default:
      for (const part of Object.values(node)) collect(part, bound, found);
      return undefined;
  }
}

/** Names in the patterns may be new or from outside: `patternNames` finds those, this only what else is used. */
function collectPatterns(
  patterns: readonly (readonly PatternElement[])[],
  paths: readonly (string | null)[],
  parts: readonly (Expression | null)[],
  bound: ReadonlySet<string>,
  found: Set<string>,
): void {
  const elements = patterns.flat();
  const names = [...paths, ...elements.map((element) => element.variable)].filter((name) => name !== null);
  const inner = withNames(bound, names);
  collect(parts, inner, found);
  for (const element of elements) collect(element.properties, inner, found);
}

function withNames(bound: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  return new Set([...bound, ...names]);
}
