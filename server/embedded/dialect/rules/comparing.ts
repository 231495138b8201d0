import type { Rule } from "./rule.ts";

/** Equality, order, IN and +. */
export const comparingRules = {
  "list-order": {
    kind: "unsupported",
    sentence: "Only lists of integers or of texts can be compared with < and > here: compare one element.",
    code: 70012,
    example: "WITH [1, 'a'] AS l RETURN l < l",
  },
  "list-equality": {
    kind: "unsupported",
    sentence:
      "Lists of maps, of dates or of lists beside other values are compared wrongly here: compare their elements.",
    example: "WITH [1, [2]] AS l RETURN l = l",
  },
  "map-equality": {
    kind: "unsupported",
    sentence: "Maps are compared wrongly here: compare their values one by one.",
    example: "WITH {a: null} AS m RETURN m = m",
  },
  "mixed-map": {
    kind: "unsupported",
    sentence: "Maps and other values cannot be mixed here: keep them in lists of their own.",
    example: "WITH [1, {a: 1}] AS l RETURN (l[1]).a",
  },
  "entity-compare": {
    kind: "unsupported",
    sentence: "A node or relationship can only be compared with another one of the same kind: compare their ids.",
    example: "MATCH (n) RETURN n = n.a",
  },
  "entity-order": {
    kind: "unsupported",
    sentence: "Nodes, relationships and maps have no order: compare a property.",
    example: "MATCH (a), (b) WHERE a < b RETURN a",
  },
  "order-unknown": {
    kind: "unsupported",
    sentence: "Values of different kinds have no order: compare values of one kind.",
    example: "MATCH (n) RETURN n.a < true",
  },
  "in-unknown": {
    kind: "unsupported",
    sentence: "IN needs a list of values of one kind here: compare with = and OR.",
    example: "MATCH (n) RETURN 1 IN [n.a, n.b]",
  },
  "is-typed": {
    kind: "unsupported",
    sentence: "IS :: %1 is not supported: STRING, BOOLEAN, INTEGER and FLOAT are.",
    example: "RETURN 1 IS :: DATE",
  },
  "list-plus-null": {
    kind: "unsupported",
    sentence: "Null cannot be added to a list of nodes here: filter it first.",
    example: "OPTIONAL MATCH (n) RETURN [n] + n",
  },
  "list-plus-unknown": {
    kind: "unsupported",
    sentence: "Write list + [value] or list + list.",
    example: "MATCH (n) RETURN [n] + n.a",
  },
  "text-plus-temporal": {
    kind: "unsupported",
    sentence: "Write toString(date) first.",
    example: "RETURN 'on ' + date('2024-02-10')",
  },
  regex: {
    kind: "unsupported",
    sentence:
      "Look-around, back-references and possessive quantifiers are not supported in regular expressions: use a plainer one, CONTAINS or STARTS WITH.",
    example: "RETURN 'a' =~ '(?=a)'",
  },
  "regex-literal": {
    kind: "unsupported",
    sentence: "The regular expression must be a text or a parameter: send it as a parameter.",
    example: "MATCH (n) RETURN 'a' =~ n.a",
  },
} as const satisfies Record<string, Rule>;
