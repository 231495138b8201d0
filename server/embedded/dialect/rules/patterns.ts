import type { Rule } from "./rule.ts";

/** MATCH and patterns inside expressions. */
export const patternRules = {
  repeatable: {
    kind: "unsupported",
    sentence: "REPEATABLE ELEMENTS is not supported: remove it.",
    example: "MATCH REPEATABLE ELEMENTS (a)-->(b) RETURN a",
  },
  "optional-exists": {
    kind: "unsupported",
    sentence:
      "OPTIONAL MATCH … WHERE with a pattern, EXISTS or COUNT loses rows here: make the pattern longer, or use CALL (a) { MATCH … WHERE EXISTS { … } RETURN collect(b.name) AS names }.",
    example: "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE (b)-->() RETURN b",
  },
  "shortest-where": {
    kind: "unsupported",
    sentence:
      "A WHERE on the shortest path is applied too late here: use MATCH p = (a)-[*1..6]-(b) WHERE … RETURN p ORDER BY length(p) LIMIT 1.",
    example: "MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 2 RETURN p",
  },
  "shortest-shape": {
    kind: "unsupported",
    sentence: "shortestPath takes two nodes and one relationship: match the other hops in a MATCH of their own.",
    example: "MATCH p = shortestPath((a)-[*]-(b)-[*]-(c)) RETURN p",
  },
  "shortest-min": {
    kind: "semantic",
    sentence: "shortestPath needs a minimal length of 0 or 1.",
    example: "MATCH p = shortestPath((a)-[*2..3]-(b)) RETURN p",
  },
  "shortest-same": {
    kind: "unsupported",
    sentence: "shortestPath needs two different ends: filter with WHERE a.id <> b.id before it.",
    example: "MATCH p = shortestPath((a)-[*]-(a)) RETURN p",
  },
  "shortest-expression": {
    kind: "unsupported",
    sentence: "shortestPath stands in MATCH: MATCH p = shortestPath((a)-[*]-(b)).",
    example: "MATCH (a), (b) RETURN shortestPath((a)-[*]-(b))",
  },
  "range-empty": {
    kind: "unsupported",
    sentence:
      "The upper bound of the path length is below the lower bound, so nothing can match: write a range such as *1..4.",
    example: "MATCH p = shortestPath((a)-[*..0]-(b)) RETURN p",
  },
  "bound-var-length": {
    kind: "unsupported",
    sentence: "%1 is bound already: a variable-length relationship needs a name of its own.",
    example: "MATCH ()-[rs*]->() MATCH ()-[rs*]->() RETURN rs",
  },
  "rel-type-expression": {
    kind: "unsupported",
    sentence: "Only types joined by | are supported: write [:A|B], or WHERE type(r) <> 'A'.",
    example: "MATCH ()-[r:!A]->() RETURN r",
  },
  "var-length-props": {
    kind: "unsupported",
    sentence:
      "Texts and numbers are mixed up in the properties of variable-length relationships: write WHERE all(r IN rs WHERE r.key = value).",
    example: "MATCH (a)-[:R* {year: 1988}]->(b) RETURN b",
  },
  "var-length-where": {
    kind: "unsupported",
    sentence: "WHERE inside a variable-length relationship is not supported: write WHERE all(r IN rs WHERE …).",
    example: "MATCH (a)-[r:R* WHERE r.year > 1988]->(b) RETURN b",
  },
  "map-parameter": {
    kind: "unsupported",
    sentence: "A whole map as a pattern is not supported: write {id: $map.id}.",
    example: "MATCH (n $map) RETURN n",
    parameters: { map: { id: "a" } },
  },
  "dynamic-label": {
    kind: "unsupported",
    sentence: "Dynamic labels $(…) are not supported: write the label.",
    example: "MATCH (n:$('Place')) RETURN n",
  },
  "rel-label": {
    kind: "unsupported",
    sentence: "Name the relationship with MATCH first, then write type(r) = 'T'.",
    example: "MATCH ()-[r]->() RETURN coalesce(r, r):T",
  },
  "label-of-expression": {
    kind: "unsupported",
    sentence: "Name the node first: WITH … AS n.",
    example: "MATCH (n) RETURN coalesce(n, n):Place",
  },
  "pattern-expression": {
    kind: "semantic",
    sentence: "A pattern can only stand in WHERE or EXISTS { }: use [(a)-->(b) | …] or COUNT { }.",
    example: "MATCH (a) RETURN size((a)-->())",
  },
  "path-comprehension": {
    kind: "unsupported",
    sentence:
      "[p = (a)-->(b) | …] can only be a column of WITH or RETURN, of the path, its length or its parts: else write MATCH p = (a)-->(b) and collect(…).",
    example: "MATCH (a) WHERE size([p = (a)-->() | p]) > 1 RETURN a",
  },
  "comprehension-place": {
    kind: "unsupported",
    sentence:
      "[(a)-->(b) | …] can only be a part of a column of WITH or RETURN here, outside of lists: name it in a WITH first, or use COUNT { } or EXISTS { }.",
    example: "MATCH (a) WHERE head([(a)-->(b) | b.x]) = 'q' RETURN a",
  },
  "nested-pattern": {
    kind: "unsupported",
    sentence: "A pattern inside a pattern comprehension is not supported: use MATCH and collect().",
    example: "MATCH (a) RETURN [(a)-->(b) WHERE (b)-->() | b.name]",
  },
  "comprehension-null": {
    kind: "unsupported",
    sentence: "Null beside nodes in a pattern comprehension is lost here: return a property.",
    example: "OPTIONAL MATCH (m) MATCH (n) RETURN [(n)-->() | m]",
  },
} as const satisfies Record<string, Rule>;
