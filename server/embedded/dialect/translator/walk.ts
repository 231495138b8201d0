import type { Clause, Expression, Pattern, PatternElement } from "../tree/index.ts";
import { isAggregate } from "./aggregate-names.ts";

/** The parts of a tree that the walks below meet; other objects are only passed through. */
export type TreeNode = Expression | PatternElement | Pattern | Clause;

function isNode(value: object): value is TreeNode {
  return "kind" in value;
}

/** Does any node of the tree pass the test? Nothing is looked for below a node for which `stop` is true. */
export function someNode(
  value: unknown,
  test: (node: TreeNode) => boolean,
  stop: (node: TreeNode) => boolean = () => false,
): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some((part) => someNode(part, test, stop));
  if (isNode(value)) {
    if (test(value)) return true;
    if (stop(value)) return false;
  }
  return Object.values(value).some((part) => someNode(part, test, stop));
}

/** An aggregate that belongs to this expression, not to a subquery in it. */
export function containsAggregate(value: unknown): boolean {
  return someNode(value, isAggregate, (node) => node.kind === "Subquery");
}

/** A pattern, EXISTS { } or COUNT { } anywhere in it. */
export function containsPattern(value: unknown): boolean {
  return someNode(
    value,
    ({ kind }) => kind === "Subquery" || kind === "PatternExpression" || kind === "PatternComprehension",
  );
}

/** The names of the nodes and relationships of all patterns in it. */
export function patternNames(value: unknown, names = new Set<string>()): Set<string> {
  someNode(value, (node) => {
    const isElement = node.kind === "NodePattern" || node.kind === "RelationshipPattern";
    if (isElement && node.variable !== null) names.add(node.variable);
    return false;
  });
  return names;
}

/** The variables that a list expression gives to its own parts. */
export function boundNames(node: TreeNode): readonly string[] {
  switch (node.kind) {
    case "ListComprehension":
    case "Quantifier":
      return [node.variable];
    case "Reduce":
      return [node.accumulator, node.variable];
    default:
      return [];
  }
}

/**
 * A copy of a tree in which nodes are replaced. `replace` also gets the names that list expressions
 * around the node have bound, and says undefined for what stays.
 */
export function mapTree<Part>(
  value: Part,
  replace: (node: TreeNode, bound: ReadonlySet<string>) => TreeNode | undefined,
  bound: ReadonlySet<string> = new Set(),
): Part {
  if (typeof value !== "object" || value === null) return value;
  // The copy has the shape of what it is a copy of, which the type checker cannot see.
  if (Array.isArray(value)) return value.map((part: unknown) => mapTree(part, replace, bound)) as Part;
  let inner = bound;
  if (isNode(value)) {
    const replaced = replace(value, bound);
    if (replaced !== undefined) return replaced as Part;
    const names = boundNames(value);
    if (names.length > 0) inner = new Set([...bound, ...names]);
  }
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) copy[key] = mapTree(part, replace, inner);
  return copy as Part;
}
