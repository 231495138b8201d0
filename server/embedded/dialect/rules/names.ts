import type { Rule } from "./rule.ts";

/** Variables, columns and parameters. */
export const nameRules = {
  "already-bound": {
    kind: "semantic",
    sentence: "The name %1 is taken already: choose another one.",
    example: "MATCH (a) CREATE (a:B)",
  },
  undefined: { kind: "semantic", sentence: "%1 is not defined here.", example: "RETURN a" },
  "variable-type": {
    kind: "semantic",
    sentence: "%1 should be a %2 here but is a %3.",
    example: "MATCH ()-[r]->() MATCH (r) RETURN r",
  },
  "rel-twice": {
    kind: "semantic",
    sentence: "The relationship %1 cannot stand twice in one pattern.",
    example: "MATCH ()-[r]->()-[r]->() RETURN r",
  },
  "parameter-missing": { kind: "semantic", sentence: "The parameter $%1 is missing.", example: "RETURN $missing" },
  "parameter-kind": {
    kind: "unsupported",
    sentence:
      "The parameter $%1 holds a value that cannot be passed here: use texts, numbers, booleans, dates, lists and maps.",
    example: "RETURN $bytes",
    parameters: { bytes: new Uint8Array(1) },
  },
  "duplicate-column": {
    kind: "semantic",
    sentence: "Two columns are called %1: rename one with AS.",
    example: "RETURN 1 AS a, 2 AS a",
  },
  "with-alias": {
    kind: "semantic",
    sentence: "An expression in WITH needs a name: write … AS name.",
    example: "WITH 1 + 1 RETURN 1",
  },
  "star-empty": {
    kind: "semantic",
    sentence: "RETURN * needs at least one variable.",
    example: "MATCH () RETURN *",
  },
  deleted: {
    kind: "semantic",
    sentence:
      "This was deleted before, or may have been under another name: read its properties before DELETE, or MATCH again.",
    code: 70031,
    example: "MATCH (n) DELETE n RETURN n.name",
  },
  "bare-entity": {
    kind: "unsupported",
    sentence: "Bind the thing with UNWIND or MATCH before its properties are read.",
    example: "MATCH (n) RETURN coalesce(n, n).name",
  },
  "mixed-entities": {
    kind: "unsupported",
    sentence:
      "Nodes, relationships and other values cannot be mixed in one list or column: return them in columns of their own.",
    example: "MATCH (n)-[r]->() RETURN [n, r]",
  },
  "unknown-type": {
    kind: "unsupported",
    sentence: "The engine cannot tell whether this is a node or a relationship: match it by its own id property.",
    example: "MATCH (n) RETURN type(n.key)",
  },
} as const satisfies Record<string, Rule>;
