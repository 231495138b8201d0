import type { Rule } from "./rule.ts";

/** CREATE, MERGE, SET, REMOVE, DELETE. */
export const writeRules = {
  "create-path": {
    kind: "unsupported",
    sentence: "The path of one node that is created or merged cannot be named here: MATCH p = (n) after WITH n.",
    example: "CREATE p = (n) RETURN p",
  },
  "create-range": {
    kind: "semantic",
    sentence: "A variable-length relationship cannot be created.",
    example: "CREATE ()-[:R*2]->()",
  },
  "create-type": {
    kind: "semantic",
    sentence: "A relationship that is created needs exactly one type.",
    example: "CREATE ()-->()",
  },
  "create-direction": {
    kind: "semantic",
    sentence: "A relationship that is created needs a direction.",
    example: "CREATE (a)-[:R]-(b)",
  },
  "create-label": {
    kind: "semantic",
    sentence: "Label expressions are only possible in MATCH.",
    example: "CREATE (n:A|B)",
  },
  "create-where": {
    kind: "semantic",
    sentence: "WHERE is not possible in a pattern that is created.",
    example: "CREATE (n WHERE n.a = 1)",
  },
  "create-shortest": {
    kind: "semantic",
    sentence: "shortestPath is only possible in MATCH.",
    example: "CREATE p = shortestPath((a)-[:R]->(b))",
  },
  "create-null": {
    kind: "semantic",
    sentence: "%1 may be null here: filter it with WITH … WHERE %1 IS NOT NULL first.",
    example: "OPTIONAL MATCH (n) CREATE (n)-[:R]->()",
  },
  "merge-null": {
    kind: "semantic",
    sentence: "MERGE cannot look for null: use coalesce, or leave the row out.",
    code: 70001,
    example: "MERGE (n {id: null})",
  },
  "merge-float": {
    kind: "unsupported",
    sentence: "MERGE takes 2 and 2.0 for different keys here: use texts or integers as keys.",
    code: 70016,
    example: "MERGE (n {id: 2.0})",
  },
  "merge-text": {
    kind: "unsupported",
    sentence:
      "MERGE of a relationship takes a text that looks like a number for that number here: use keys such as r:1.",
    code: 70017,
    example: "MERGE (a)-[r:R {id: '1'}]->(b)",
  },
  "merge-integer": {
    kind: "unsupported",
    sentence:
      "MERGE takes 2 and 2.0 for different keys here, and some stored values of this key are decimals: store one kind, SET n.key = toInteger(n.key).",
    code: 70019,
    example: "MERGE (n {id: 2})",
  },
  "merge-number": {
    kind: "unsupported",
    sentence:
      "MERGE of a relationship takes the text '2' for the number 2 here, and some stored values of this key are such texts: store one kind, or use keys such as r:1.",
    code: 70020,
    example: "MATCH (a), (b) MERGE (a)-[r:R {id: 1}]->(b)",
  },
  "merge-param": {
    kind: "semantic",
    sentence: "MERGE needs its properties one by one: {id: $map.id}.",
    example: "MERGE (n $map)",
    parameters: { map: { id: "a" } },
  },
  "property-type": {
    kind: "type",
    sentence: "This cannot be stored as a property: %1. Store texts, numbers, booleans, dates or lists of one kind.",
    example: "CREATE (n {a: {b: 1}})",
  },
  "reserved-key": {
    kind: "unsupported",
    sentence: "The property name %1 is reserved by the engine: choose another one.",
    example: "CREATE (n {_id: 1})",
  },
  "dynamic-property": {
    kind: "unsupported",
    sentence: "n[$key] cannot be set: write SET n += {key: value}.",
    example: "MATCH (n) SET n['a'] = 1",
  },
  "subquery-write": {
    kind: "unsupported",
    sentence:
      "A value that is written cannot hold %1 { } with a condition here: name it first, WITH *, %1 { … } AS found.",
    example: "MATCH (n) SET n.a = EXISTS { (n)-->(m) WHERE m.b = 'x' }",
  },
  "set-target": {
    kind: "unsupported",
    sentence: "Name the thing with WITH … AS x, then SET x.key = ….",
    example: "MATCH (n) WITH [n] AS l SET l[0].a = 1",
  },
  "delete-path": {
    kind: "unsupported",
    sentence: "DELETE of a path is not supported: write DETACH DELETE, which takes its nodes and their relationships.",
    example: "MATCH p = ()-->() DELETE p",
  },
  "delete-label": {
    kind: "semantic",
    sentence: "Labels are removed with REMOVE n:Label.",
    example: "MATCH (n) DELETE n:Place",
  },
  "type-delete": {
    kind: "type",
    sentence: "DELETE takes nodes and relationships, not %1.",
    example: "DELETE 1 + 1",
  },
} as const satisfies Record<string, Rule>;
