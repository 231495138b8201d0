import type { Rule } from "./rule.ts";

/** WITH and RETURN: aggregates, order, pages. */
export const projectionRules = {
  "ambiguous-aggregation": {
    kind: "semantic",
    sentence: "A variable beside an aggregate must be a column of its own: put it into a WITH first.",
    example: "MATCH (a) RETURN a.x + count(*)",
  },
  "agg-here": {
    kind: "semantic",
    sentence: "An aggregate such as count() is only possible in RETURN or WITH.",
    example: "UNWIND [count(*)] AS x RETURN x",
  },
  "agg-in-where": {
    kind: "semantic",
    sentence: "An aggregate cannot stand in WHERE: name it in a WITH first.",
    example: "MATCH (a) WHERE count(a) > 10 RETURN a",
  },
  "agg-in-order": {
    kind: "semantic",
    sentence: "An aggregate in ORDER BY needs an aggregate among the columns.",
    example: "MATCH (n) RETURN n.a AS a ORDER BY max(n.b)",
  },
  "agg-nested": {
    kind: "semantic",
    sentence: "Aggregates cannot be nested: use a WITH in between.",
    example: "RETURN count(count(*))",
  },
  "agg-rand": {
    kind: "semantic",
    sentence: "rand() cannot stand inside an aggregate: name it in a WITH first.",
    example: "RETURN count(rand())",
  },
  "agg-duration": {
    kind: "unsupported",
    sentence: "Durations cannot be added up or compared here: store a number of days.",
    code: 70022,
    example: "RETURN sum(duration('P1D'))",
  },
  "minmax-entity": {
    kind: "unsupported",
    sentence: "min() and max() take values, not nodes, relationships, maps or several kinds of times: use a property.",
    example: "MATCH (n) RETURN min(n)",
  },
  "percentile-disc": {
    kind: "unsupported",
    sentence:
      "percentileDisc() of integers and decimals together loses which of them it gives: write percentileDisc(toFloat(n.key), …).",
    code: 70018,
    example: "MATCH (n) RETURN percentileDisc(n.a, 0.5)",
  },
  "percentile-literal": {
    kind: "unsupported",
    sentence: "The percentile must be a number or a parameter: send it as a parameter.",
    example: "UNWIND [1] AS x RETURN percentileCont(x, x)",
  },
  "percentile-range": {
    kind: "argument",
    sentence: "The percentile must be between 0 and 1.",
    example: "RETURN percentileCont(1, 2)",
  },
  "page-negative": { kind: "semantic", sentence: "%1 cannot be negative.", example: "RETURN 1 LIMIT -1" },
  "page-integer": { kind: "semantic", sentence: "%1 takes an integer.", example: "RETURN 1 LIMIT 1.5" },
  "page-expression": {
    kind: "unsupported",
    sentence: "%1 takes a number or a parameter: compute it before and send it as a parameter.",
    example: "MATCH (n) RETURN n SKIP n.a",
  },
  "order-distinct": {
    kind: "semantic",
    sentence: "After DISTINCT, ORDER BY can only use the columns.",
    example: "MATCH (n) RETURN DISTINCT n.a AS a ORDER BY n.b",
  },
  "order-entity": {
    kind: "unsupported",
    sentence: "Nodes, relationships, paths and maps cannot be ordered here: order by a property.",
    example: "MATCH (n) RETURN n ORDER BY n",
  },
  "order-times": {
    kind: "unsupported",
    sentence: "Times of several kinds, and lists of times, cannot be ordered here: store ISO texts and order by those.",
    example: "RETURN [time('10:00Z')] AS l ORDER BY l",
  },
  "order-duration": {
    kind: "unsupported",
    sentence: "Durations cannot be ordered here: order by a number of days.",
    code: 70021,
    example: "RETURN duration('P1D') AS d ORDER BY d",
  },
  "with-where-scope": {
    kind: "unsupported",
    sentence: "%1 is not a column of this WITH DISTINCT or aggregating WITH: filter before it, or carry it along.",
    example: "MATCH (n) WITH DISTINCT n.a AS a WHERE n.b = 'x' RETURN a",
  },
} as const satisfies Record<string, Rule>;
