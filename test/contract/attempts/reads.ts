/** Name, statement, rows and parameters of an ordinary question. */
type OrdinaryRead = readonly [
  title: string,
  statement: string,
  rows: readonly unknown[],
  parameters?: Readonly<Record<string, unknown>>,
];

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Questions to the graph of `made` that must be answered, whatever they look like. */
export const ordinaryReads: readonly OrdinaryRead[] = [
  [
    "a word that writes, in a text",
    "RETURN 'CREATE (n) DETACH DELETE n SET n.x = 1' AS text",
    [["CREATE (n) DETACH DELETE n SET n.x = 1"]],
  ],
  [
    "a word that writes, in a parameter",
    "RETURN $text AS text",
    [["MERGE (n); LOAD CSV FROM 'x' AS y"]],
    { text: "MERGE (n); LOAD CSV FROM 'x' AS y" },
  ],
  [
    "a word that writes, in a comment",
    "/* DELETE */ MATCH (t:Trial {id: 't1'}) // SET t.x = 1\nRETURN t.id AS id",
    [["t1"]],
  ],
  [
    "words that write, as names",
    "MATCH (t:Trial {id: 't1'}) WITH t.load AS load, t.call AS call RETURN load AS create, call AS show",
    [[5, "no"]],
  ],
  ["names in backticks", "MATCH (`DELETE`:Trial {id: 't2'}) RETURN `DELETE`.`name` AS `MERGE (n)`", [["second"]]],
  ["a show on television", "MATCH (t:Trial) WHERE t.name = 'TV show' RETURN t.id AS id", [["t1"]]],
  [
    "a call of duty",
    "RETURN 'call of duty' AS game, 'terminate transaction' AS film, 'USE system' AS manual",
    [["call of duty", "terminate transaction", "USE system"]],
  ],
  ["a profile and an explanation", "RETURN 'PROFILE' AS profile, 'EXPLAIN' AS explain", [["PROFILE", "EXPLAIN"]]],
  [
    "a text that looks like a path",
    "RETURN '-[*]->' AS arrow, '[:X*2..]' AS other, '(a)+' AS third",
    [["-[*]->", "[:X*2..]", "(a)+"]],
  ],
  ["a text with comments in it", "RETURN 'http://a.b/c' AS url, '/* no */' AS comment", [["http://a.b/c", "/* no */"]]],
  [
    "a text with quotes in it",
    "RETURN 'it\\'s' AS a, \"say \\\"so\\\"\" AS b, 'new\\nline' AS c",
    [["it's", 'say "so"', "new\nline"]],
  ],
  [
    "letters of many alphabets",
    "RETURN 'Évry 東京 Москва 🚢' AS name, 'caf\\u00e9' AS escaped",
    [["Évry 東京 Москва 🚢", "café"]],
  ],
  ["a statement with a semicolon at its end", "MATCH (t:Trial) RETURN count(t) AS c;", [[3]]],
  ["a statement with blanks and comments around", "\n\t// first\nRETURN 1 AS one /* last */ ;\n", [[1]]],
  ["keywords in small letters", "match (t:Trial) where t.id = 't1' return t.name as name limit 1", [["TV show"]]],
  ["a version before", "CYPHER 5 RETURN 1 AS one", [[1]]],
  ["a plan", "EXPLAIN MATCH (t:Trial) RETURN t.id AS id", []],
  ["a plan with a version", "CYPHER 5 EXPLAIN MATCH (t:Trial) RETURN t.id AS id", []],
  [
    "a path of up to eight",
    "MATCH (a:Trial {id: 't1'})-[:LEADS*1..8]->(b) RETURN b.id AS id ORDER BY id",
    [["t2"], ["t3"]],
  ],
  ["a path of exactly two", "MATCH (a:Trial {id: 't1'})-[:LEADS*2]->(b) RETURN b.id AS id", [["t3"]]],
  [
    "a path with its length",
    "MATCH p = (a:Trial {id: 't1'})-[:LEADS*..4]->(b {id: 't3'}) RETURN length(p) AS n, [x IN nodes(p) | x.id] AS ids",
    [[2, ["t1", "t2", "t3"]]],
  ],
  [
    "a shortest path",
    "MATCH p = shortestPath((a:Trial {id: 't1'})-[:LEADS*..8]-(b:Trial {id: 't3'})) RETURN length(p) AS n",
    [[2]],
  ],
  [
    "a pattern as a condition",
    "MATCH (t:Trial) WHERE (t)-[:LEADS]->() RETURN t.id AS id ORDER BY id",
    [["t1"], ["t2"]],
  ],
  ["EXISTS of patterns", "MATCH (t:Trial) WHERE NOT EXISTS { (t)-[:LEADS]->(:Trial) } RETURN t.id AS id", [["t3"]]],
  [
    "EXISTS of a statement",
    "MATCH (t:Trial) WHERE EXISTS { MATCH (t)<-[:LEADS]-(u) WHERE u.n > 1 RETURN u } RETURN t.id AS id",
    [["t3"]],
  ],
  [
    "COUNT of patterns",
    "MATCH (t:Trial) RETURN t.id AS id, COUNT { (t)--() } AS degree ORDER BY id",
    [
      ["t1", 1],
      ["t2", 2],
      ["t3", 1],
    ],
  ],
  [
    "a pattern comprehension",
    "MATCH (t:Trial {id: 't1'}) RETURN [(t)-[:LEADS]->(u) WHERE u.n > 0 | u.id] AS ids",
    [[["t2"]]],
  ],
  [
    "a call of a subquery",
    "MATCH (t:Trial) CALL { WITH t RETURN t.n * 2 AS twice } RETURN t.id AS id, twice ORDER BY id",
    [
      ["t1", 2],
      ["t2", 4],
      ["t3", 6],
    ],
  ],
  [
    "a call of a subquery with names",
    "MATCH (t:Trial) CALL (t) { RETURN t.n * 2 AS twice } RETURN t.id AS id, twice ORDER BY id",
    [
      ["t1", 2],
      ["t2", 4],
      ["t3", 6],
    ],
  ],
  ["UNION", "RETURN 1 AS x UNION RETURN 1 AS x", [[1]]],
  ["UNION ALL", "RETURN 1 AS x UNION ALL RETURN 1 AS x", [[1], [1]]],
  [
    "OPTIONAL MATCH",
    "MATCH (t:Trial {id: 't3'}) OPTIONAL MATCH (t)-[:LEADS]->(u) RETURN t.id AS id, u AS u",
    [["t3", null]],
  ],
  ["labels by a procedure", "CALL db.labels() YIELD label WHERE label = 'Trial' RETURN label", [["Trial"]]],
  [
    "types by a procedure",
    "CALL db.relationshipTypes() YIELD relationshipType AS t WHERE t = 'LEADS' RETURN t",
    [["LEADS"]],
  ],
  [
    "list functions",
    "RETURN [x IN range(1, 6) WHERE x % 2 = 0 | x * x] AS l, reduce(s = 0, x IN [1, 2, 3] | s + x) AS r, head([7]) AS h, reverse([1, 2]) AS v",
    [[[4, 16, 36], 6, 7, [2, 1]]],
  ],
  [
    "quantifiers",
    "RETURN any(x IN [1, 2] WHERE x > 1) AS a, all(x IN [1, 2] WHERE x > 1) AS b, none(x IN [] WHERE x) AS c",
    [[true, false, true]],
  ],
  [
    "CASE",
    "UNWIND [1, 2, null] AS x RETURN CASE x WHEN 1 THEN 'one' WHEN 2 THEN 'two' ELSE 'none' END AS word",
    [["one"], ["two"], ["none"]],
  ],
  ["a regular expression", "MATCH (t:Trial) WHERE t.name =~ '(?i).*tv.*' RETURN t.id AS id", [["t1"]]],
  ["a regular expression as a parameter", "RETURN 'Le Havre' =~ $pattern AS x", [[true]], { pattern: "L[ea] .*" }],
  [
    "parameters of all kinds",
    "RETURN $a AS a, $b AS b, $c AS c, $d AS d, $e AS e",
    [[1, "b", [1, "x", null], { k: { l: [true] } }, null]],
    { a: 1, b: "b", c: [1, "x", null], d: { k: { l: [true] } }, e: null },
  ],
  [
    "a list of a thousand as a parameter",
    "UNWIND $ids AS id RETURN count(id) AS c",
    [[1000]],
    { ids: many(1000, (at) => at) },
  ],
  [
    "dates",
    "RETURN date('2024-02-29') AS d, datetime('2024-02-29T12:30:00Z') AS t, date('2024-02-29') + duration('P1M') AS later",
    [
      [
        { $type: "Date", _value: "2024-02-29" },
        { $type: "OffsetDateTime", _value: "2024-02-29T12:30:00Z" },
        { $type: "Date", _value: "2024-03-29" },
      ],
    ],
  ],
  [
    "durations",
    "RETURN duration('P1Y2M3DT4H5M6S') AS d, date('2024-03-31') - duration('P1D') AS before",
    [
      [
        { $type: "Duration", _value: "P1Y2M3DT4H5M6S" },
        { $type: "Date", _value: "2024-03-30" },
      ],
    ],
  ],
  [
    "numbers beyond 2^53",
    "RETURN 9007199254740993 AS a, -9223372036854775808 AS b",
    [
      [
        { $type: "Integer", _value: "9007199254740993" },
        { $type: "Integer", _value: "-9223372036854775808" },
      ],
    ],
  ],
  [
    "no number",
    "RETURN 0.0 / 0.0 AS n, 1.0 / 0.0 AS i",
    [
      [
        { $type: "Float", _value: "NaN" },
        { $type: "Float", _value: "Infinity" },
      ],
    ],
  ],
  [
    "multiplied values in a list",
    "RETURN [x IN [1, 2, 3] | x * x] AS l, [2 * 3, 4 *5] AS m",
    [
      [
        [1, 4, 9],
        [6, 20],
      ],
    ],
  ],
  ["a point that is kept", "MATCH (t:Trial {id: 't1'}) RETURN t.place AS p", [[null]]],
  [
    "the hours of a time",
    "RETURN time('12:30:00Z') AS t, localtime('12:30:00') AS l",
    [
      [
        { $type: "Time", _value: "12:30:00Z" },
        { $type: "LocalTime", _value: "12:30:00" },
      ],
    ],
  ],
  [
    "whole floats",
    "RETURN 2.0 AS f, 1e3 AS g, 7 / 2 AS h, 7 % 2 AS m",
    [[{ $type: "Float", _value: "2.0" }, { $type: "Float", _value: "1000.0" }, 3, 1]],
  ],
  [
    "a node, a relationship and a path",
    "MATCH p = (a:Trial {id: 't1'})-[r:LEADS]->(b) RETURN a.id AS a, type(r) AS r, length(p) AS p",
    [["t1", "LEADS", 1]],
  ],
  [
    "maps in lists in maps",
    "RETURN {a: [{b: [1, {c: 'deep'}]}, []], d: {}} AS m",
    [[{ a: [{ b: [1, { c: "deep" }] }, []], d: {} }]],
  ],
  [
    "a map with a key of its own kind",
    "RETURN {`$type`: 'mine', x: 1} AS m",
    [[{ $type: "Map", _value: { x: 1, $type: "mine" } }]],
  ],
  [
    "a map projection",
    "MATCH (t:Trial {id: 't1'}) RETURN t {.id, .n, other: 'x'} AS m",
    [[{ other: "x", id: "t1", n: 1 }]],
  ],
  [
    "three hundred columns",
    `MATCH (t:Trial {id: 't1'}) RETURN ${many(300, (at) => `t.n + ${at} AS c${at}`).join(", ")}`,
    [many(300, (at) => at + 1)],
  ],
  ["nothing found", "MATCH (t:Trial {id: 'nowhere'}) RETURN t.id AS id", []],
  [
    "grouping and order",
    "MATCH (t:Trial) WITH t.n % 2 AS odd, collect(t.id) AS ids RETURN odd, size(ids) AS c ORDER BY c DESC, odd SKIP 0 LIMIT 5",
    [
      [1, 2],
      [0, 1],
    ],
  ],
  ["DISTINCT", "UNWIND [1, 1, 2] AS x RETURN DISTINCT x", [[1], [2]]],
  [
    "two hundred conditions",
    `MATCH (t:Trial) WHERE ${many(100, (at) => `t.n = ${at}`).join(" OR ")} RETURN count(t) AS c`,
    [[3]],
  ],
  ["a list of five thousand", `RETURN size([${many(5000, (at) => at).join(", ")}]) AS n`, [[5000]]],
  ["brackets fifty deep", `RETURN ${"(".repeat(50)}1${")".repeat(50)} AS x`, [[1]]],
];
