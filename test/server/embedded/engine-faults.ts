import type { rules } from "../../../server/embedded/dialect/index.ts";

interface Question {
  ask: string;
  parameters?: Record<string, unknown>;
}

export interface Fault {
  about: string;
  /** The statement that makes the graph it is asked on. */
  graph?: string;
  answers?: (Question & { gives: unknown[][] })[];
  /** `instead` follows the advice of the rule's sentence. */
  refusals?: (Question & { rule: keyof typeof rules; instead: string; gives: unknown[][] })[];
}

const CHAIN = "CREATE (a:A {k: 'a', w: 1})-[:R {w: 1}]->(b:B {k: 'b', w: 2})-[:R {w: 5}]->(c:C {k: 'c', w: 3})";
const FORK = "CREATE (a:A {k: 'a'})-[:R]->(b:B {k: 'b'}), (a)-[:R]->(c:B {w: 3}), (b)-[:S]->(d:D {k: 'd'})";

/** By their numbers in the measurements: W for wrong answers, P for what must not happen. */
export const faults: Record<string, Fault> = {
  W1: {
    about: "OPTIONAL MATCH with a pattern in WHERE keeps its row",
    graph: "CREATE (:A {k: 'a'})-[:R]->(:B {k: 'b'})",
    refusals: [
      {
        ask: "MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE (b)-->() RETURN a.k AS a, b.k AS b",
        rule: "optional-exists",
        instead:
          "MATCH (a:A) CALL (a) { MATCH (a)-->(b) WHERE EXISTS { (b)-->() } RETURN collect(b.k) AS names } RETURN a.k AS a, names AS b",
        gives: [["a", []]],
      },
      {
        ask: "MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE COUNT { (b)-->() } > 0 RETURN b.k AS b",
        rule: "optional-exists",
        instead: "MATCH (a:A) OPTIONAL MATCH (a)-->(b)-->() RETURN b.k AS b",
        gives: [[null]],
      },
    ],
    answers: [{ ask: "MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE b.k = 'z' RETURN b.k AS b", gives: [[null]] }],
  },
  W2: {
    about: "WHERE on a shortest path holds during the search",
    graph: "CREATE (a:A)-[:R {w: 9}]->(c:C), (a)-[:R {w: 1}]->(:B)-[:R {w: 1}]->(c)",
    refusals: [
      {
        ask: "MATCH (a:A), (c:C) MATCH p = shortestPath((a)-[*]-(c)) WHERE all(r IN relationships(p) WHERE r.w < 5) RETURN length(p) AS n",
        rule: "shortest-where",
        instead:
          "MATCH (a:A), (c:C) MATCH p = (a)-[*1..6]-(c) WHERE all(r IN relationships(p) WHERE r.w < 5) RETURN length(p) AS n ORDER BY length(p) LIMIT 1",
        gives: [[2n]],
      },
    ],
  },
  W3: {
    about: "a percentile that is no literal is not the median",
    answers: [
      { ask: "UNWIND range(1, 10) AS x RETURN percentileDisc(x, $p) AS n", parameters: { p: 0.9 }, gives: [[9n]] },
      { ask: "UNWIND range(1, 10) AS x RETURN percentileCont(x, $p) AS n", parameters: { p: 0.25 }, gives: [[3.25]] },
    ],
    refusals: [
      {
        ask: "UNWIND [1] AS x RETURN percentileCont(x, x) AS n",
        parameters: { p: 1 },
        rule: "percentile-literal",
        instead: "UNWIND [1] AS x RETURN percentileCont(x, $p) AS n",
        gives: [[1]],
      },
    ],
  },
  W4: {
    about: "sum() of nothing is 0",
    answers: [
      { ask: "MATCH (n:Nobody) RETURN sum(n.k) AS n", gives: [[0n]] },
      { ask: "UNWIND [null, null] AS x RETURN sum(x) AS n", gives: [[0n]] },
    ],
  },
  W5: {
    about: "list + value is a list",
    answers: [
      {
        ask: "RETURN [1, 2] + 3 AS l, 0 + [1] AS m",
        gives: [
          [
            [1n, 2n, 3n],
            [0n, 1n],
          ],
        ],
      },
      { ask: "WITH [1, 2] AS l RETURN reduce(a = [], x IN l | a + x) AS l", gives: [[[1n, 2n]]] },
    ],
  },
  W6: {
    about: "slices with bounds from the end",
    answers: [
      {
        ask: "WITH [1, 2, 3] AS l RETURN l[-2..] AS a, l[..-1] AS b, l[-5..5] AS c, l[null..2] AS d",
        gives: [[[2n, 3n], [1n, 2n], [1n, 2n, 3n], null]],
      },
    ],
  },
  W7: {
    about: "number + text is a text",
    graph: "CREATE (:A {year: 2024, month: 2})",
    answers: [
      { ask: "RETURN 1 + 'a' AS t, 'a' + 1 AS u", gives: [["1a", "a1"]] },
      { ask: "MATCH (d:A) RETURN d.year + '-' + d.month AS t", gives: [["2024-2"]] },
    ],
  },
  W8: {
    about: "'1' is not 1",
    graph: "CREATE (:A {id: 1, t: 'number'}), (:A {id: '1', t: 'text'}), (:A {id: '01', t: 'zero'})",
    answers: [
      { ask: "RETURN '1' = 1 AS a, 1 IN ['1'] AS b, '1' IN [1] AS c", gives: [[false, false, false]] },
      { ask: "MATCH (n:A {id: 1}) RETURN n.t AS t", gives: [["number"]] },
      { ask: "MATCH (n:A) WHERE n.id = '1' RETURN n.t AS t", gives: [["text"]] },
      { ask: "MATCH (n:A) WHERE n.id = $id RETURN n.t AS t", parameters: { id: 1 }, gives: [["number"]] },
    ],
  },
  W9: {
    about: "numbers and texts become each other as Cypher says",
    answers: [{ ask: "RETURN toInteger('2.9') AS a, toString(1.0) AS b, toString(2) AS c", gives: [[2n, "1.0", "2"]] }],
  },
  W10: {
    about: "a range of lengths that is empty matches nothing",
    graph: CHAIN,
    answers: [
      { ask: "MATCH (a:A)-[:R*2..1]->(b) RETURN b.k AS k", gives: [] },
      { ask: "MATCH (a:A)-[:R*1..0]->(b) RETURN b.k AS k", gives: [] },
      { ask: "MATCH (a:A)-[:R*..0]->(b) RETURN b.k AS k", gives: [] },
    ],
  },
  W11: {
    about: "null makes quantifiers, IN and = unknown",
    answers: [
      {
        ask: "WITH [null] AS l RETURN any(x IN l WHERE x = 2) AS a, all(x IN l WHERE x = 2) AS b, none(x IN l WHERE x = 2) AS c, single(x IN l WHERE x = 2) AS d",
        gives: [[null, null, null, null]],
      },
      {
        ask: "RETURN null IN [] AS a, [1, 2] = [null, 2] AS b, {k: null} = {k: null} AS c",
        gives: [[false, null, null]],
      },
      { ask: "WITH [1, null] AS l RETURN l = l AS a, l = [2, null] AS b", gives: [[null, false]] },
    ],
  },
  W12: {
    about: "booleans, lists and types of relationships compare",
    graph: CHAIN,
    answers: [
      { ask: "RETURN true > false AS a, true <= true AS b, false < null AS c", gives: [[true, true, null]] },
      { ask: "RETURN [1, 2] >= [1] AS a, [1] < [1, 0] AS b, [2] < [1, 9] AS c", gives: [[true, true, false]] },
      { ask: "MATCH (:A)-[r]->() RETURN r:R AS a, r:S AS b", gives: [[true, false]] },
    ],
  },
  W13: {
    about: "a pattern comprehension keeps nulls",
    graph: FORK,
    answers: [
      { ask: "MATCH (a:A) RETURN size([(a)-->(b) | b.k]) AS n", gives: [[2n]] },
      { ask: "MATCH (a:A) WITH [(a)-->(b) | b.k] AS ks UNWIND ks AS k RETURN k ORDER BY k", gives: [["b"], [null]] },
    ],
  },
  W14: { about: "^ goes from left to right", answers: [{ ask: "RETURN 2 ^ 3 ^ 2 AS n", gives: [[64]] }] },
  W15: {
    about: "SET of a whole node copies it",
    graph: CHAIN,
    answers: [
      {
        ask: "MATCH (a:A) MERGE (m:M {k: 'a'}) ON CREATE SET m = a RETURN m.w AS w",
        gives: [[1n]],
      },
      { ask: "MATCH (a:A)-[r]->(b) SET r = a RETURN r.k AS k", gives: [["a"]] },
    ],
  },
  W16: {
    about: "what was deleted is not read any more",
    graph: CHAIN,
    refusals: [
      {
        ask: "MATCH (:A)-[r]->() DELETE r RETURN type(r) AS t",
        rule: "deleted",
        instead: "MATCH (:A)-[r]->() WITH r, type(r) AS t DELETE r RETURN t",
        gives: [["R"]],
      },
      {
        ask: "MATCH (c:C) DETACH DELETE c RETURN c.k AS k",
        rule: "deleted",
        instead: "MATCH (c:C) WITH c, c.k AS k DETACH DELETE c RETURN k",
        gives: [["c"]],
      },
    ],
  },
  W17: {
    about: "dates are right or refused",
    answers: [
      {
        ask: "WITH date('2024-02-10') AS d RETURN d.year AS y, d.month AS m, d.dayOfWeek AS w",
        gives: [[2024n, 2n, 6n]],
      },
      { ask: "RETURN toString(date({year: 2024, month: 2, day: 10})) AS d", gives: [["2024-02-10"]] },
      { ask: "RETURN toString(date('2024-01-31') + duration('P1M')) AS d", gives: [["2024-02-29"]] },
    ],
    refusals: [
      "date({year: 2024, week: 7})",
      "date('2015-07')",
      "date('20150721')",
      "datetime('2024-02-10T10:00:00+0100')",
      "datetime('2024-02-10T10:00:00[Europe/Paris]')",
      "duration('P-6M')",
      "duration({days: 1.5})",
    ].map((call) => ({
      ask: `RETURN ${call} AS d`,
      rule: "temporal-argument" as const,
      instead: "RETURN toString(date('2024-02-10')) AS d",
      gives: [["2024-02-10"]],
    })),
  },
  W18: {
    about: "a date and a text do not compare, as on Neo4j",
    graph: "CREATE (:A {d: date('2024-02-10')})",
    answers: [
      { ask: "MATCH (n:A) WHERE n.d >= '2024-01-01' RETURN n", gives: [] },
      {
        ask: "MATCH (n:A) WHERE n.d >= date($d) RETURN toString(n.d) AS d",
        parameters: { d: "2024-01-01" },
        gives: [["2024-02-10"]],
      },
    ],
  },
  W19: {
    about: "a pattern beside XOR stays right before another OPTIONAL MATCH",
    graph: FORK,
    answers: [
      {
        ask: "MATCH (a) WHERE ((a)-[:R]->()) XOR false OPTIONAL MATCH (a)-->(b)-->(d) RETURN a.k AS a, d.k AS d",
        gives: [["a", "d"]],
      },
    ],
  },
  W20: {
    about: "values of several kinds are in order, nodes among them are refused",
    answers: [
      {
        ask: "UNWIND [1.5, null, true, 'a', [1], 2, [], false, '1'] AS x RETURN collect(x) AS l",
        gives: [[[1.5, true, "a", [1n], 2n, [], false, "1"]]],
      },
      {
        ask: "UNWIND [1.5, null, true, 'a', [1], 2, [], false, '1'] AS x RETURN x ORDER BY x",
        gives: [[[]], [[1n]], ["1"], ["a"], [false], [true], [1.5], [2n], [null]],
      },
    ],
    refusals: [
      {
        ask: "MATCH (n) RETURN n ORDER BY n",
        rule: "order-entity",
        instead: "MATCH (n) RETURN n ORDER BY n.k",
        gives: [],
      },
      {
        ask: "MATCH (n) RETURN [n, 1] AS l",
        rule: "mixed-entities",
        instead: "MATCH (n) RETURN n, 1 AS one",
        gives: [],
      },
    ],
  },
  P2: {
    about: "nodes stay nodes beside aggregates and in lists",
    graph: "CREATE (:A {k: 'a'})",
    answers: [
      { ask: "MATCH (n) WITH n, count(*) AS c RETURN labels(n) AS l, c", gives: [[["A"], 1n]] },
      { ask: "MATCH (n) WITH collect(n) AS ns UNWIND ns AS n RETURN n.k AS k", gives: [["a"]] },
    ],
    refusals: [
      {
        ask: "MATCH (n:A) OPTIONAL MATCH (m:B) RETURN coalesce(m, n).k AS k",
        rule: "bare-entity",
        instead: "MATCH (n:A) OPTIONAL MATCH (m:B) RETURN coalesce(m.k, n.k) AS k",
        gives: [["a"]],
      },
    ],
  },
  F1: {
    about: "MERGE with a number finds what Neo4j finds",
    graph: "CREATE (:A {k: 2, f: 2.0, s: '1'})-[:R {s: '1'}]->(:B)",
    answers: [
      { ask: "MERGE (n:A {k: 2}) RETURN n.f AS f", gives: [[2]] },
      { ask: "MERGE (n:C {f: 2}) RETURN n.f AS f", gives: [[2n]] },
      { ask: "MATCH (a:A), (b:B) MERGE (a)-[r:R {k: 1}]->(b) RETURN r.s AS s", gives: [[null]] },
    ],
    refusals: [
      {
        ask: "MERGE (n:A {f: 2}) RETURN n.k AS k",
        rule: "merge-integer",
        instead: "MATCH (n:A) SET n.f = toInteger(n.f) WITH count(*) AS done MERGE (m:A {k: 2}) RETURN m.f AS f",
        gives: [[2n]],
      },
      {
        ask: "CREATE (:D {f: 3.0}) MERGE (n:D {f: 3}) RETURN n.f AS f",
        rule: "merge-integer",
        instead: "CREATE (:D {f: 3}) MERGE (n:D {f: 3}) RETURN n.f AS f",
        gives: [[3n]],
      },
      {
        ask: "MATCH (a:A), (b:B) MERGE (a)-[r:R {s: 1}]->(b) RETURN r.s AS s",
        rule: "merge-number",
        instead: "MATCH (a:A), (b:B) MERGE (a)-[r:R {s: 'r:1'}]->(b) RETURN r.s AS s",
        gives: [["r:1"]],
      },
    ],
  },
  F2: {
    about: "percentileDisc() is one of the values, of its own kind",
    graph: "CREATE (:A {k: 1, m: 1}), (:A {k: 2, m: 2.5})",
    answers: [{ ask: "MATCH (n:A) RETURN percentileDisc(n.k, 1) AS k", gives: [[2n]] }],
    refusals: [
      {
        ask: "MATCH (n:A) RETURN percentileDisc(n.m, 1) AS m",
        rule: "percentile-disc",
        instead: "MATCH (n:A) RETURN percentileDisc(toFloat(n.m), 1) AS m",
        gives: [[2.5]],
      },
    ],
  },
  F3: {
    about: "EXISTS { } with a condition is not written as it stands",
    graph: "CREATE (:A {k: 1})-[:R]->(:B {k: 2})",
    refusals: [
      {
        ask: "MATCH (n:A) SET n.found = EXISTS { (n)-->(m) WHERE m.k = 2 }",
        rule: "subquery-write",
        instead:
          "MATCH (n:A) WITH *, EXISTS { (n)-->(m) WHERE m.k = 2 } AS found SET n.found = found RETURN n.found AS found",
        gives: [[true]],
      },
    ],
  },
  P5: {
    about: "no file is read",
    refusals: [
      "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
      "LOAD /* x */ CSV WITH HEADERS FROM 'file:///etc/passwd' AS row RETURN row",
      "load\ncsv from $file as row return row",
      "UNWIND [1] AS x CALL (x) { LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row } RETURN row",
      "EXPLAIN LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    ].map((ask) => ({
      ask,
      parameters: { file: "file:///etc/passwd", rows: [["a"]] },
      rule: "load-csv" as const,
      instead: "UNWIND $rows AS row RETURN row",
      gives: [[["a"]]],
    })),
  },
};
