import type { Call, CountStar } from "../tree/index.ts";

export const AGGREGATES: ReadonlySet<string> = new Set([
  "count",
  "collect",
  "sum",
  "avg",
  "min",
  "max",
  "stdev",
  "stdevp",
  "percentilecont",
  "percentiledisc",
]);

export function isAggregateName(name: string): boolean {
  return AGGREGATES.has(name.toLowerCase());
}

export function isAggregate(node: { readonly kind: string }): node is Call | CountStar {
  if (node.kind === "CountStar") return true;
  return node.kind === "Call" && "name" in node && typeof node.name === "string" && isAggregateName(node.name);
}
