export interface Rewrite {
  /** What is written differently for the engine, and why. */
  readonly sentence: string;
  /** A statement that needs it. */
  readonly example: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Everything that is rewritten, by the id that a translation lists. */
const tables = {
  alias: { sentence: "Every column is named: without a name the engine loses nodes.", example: "RETURN 1 + 1" },
  "aggregate-inside": {
    sentence: "An aggregate inside an expression is computed in a WITH of its own.",
    example: "MATCH (n) RETURN collect(n.a)[0] AS a",
  },
  "bare-compare": {
    sentence: "Two nodes are compared by id although the engine may not know what they are otherwise.",
    example: "MATCH (a), (b) WHERE coalesce(a, b) = b RETURN 1 AS one",
  },
  "boolean-order": {
    sentence: "Booleans are ordered as 0 and 1: the engine answers null.",
    example: "RETURN true < false AS a",
  },
  "call-importing-with": {
    sentence: "CALL { WITH a … } becomes CALL (a) { … }.",
    example: "MATCH (a) CALL { WITH a RETURN a.x AS x } RETURN x",
  },
  chain: { sentence: "a < b < c becomes a < b AND b < c.", example: "RETURN 1 < 2 < 3 AS a" },
  "comprehension-null": {
    sentence: "A pattern comprehension goes through lists of one element: the engine drops nulls.",
    example: "MATCH (a) RETURN [(a)-->(b) | b.x] AS xs",
  },
  concat: { sentence: "|| becomes +.", example: "RETURN 'a' || 'b' AS a" },
  "create-join": {
    sentence: "CREATE clauses that follow one another become one: the engine takes some 120 clauses and no more.",
    example: "CREATE (a) CREATE (b)",
  },
  "create-map": {
    sentence: "CREATE (n $map) names the keys of the map one by one: the engine takes no parameter there.",
    example: "CREATE (n:Place $map)",
    parameters: { map: { id: "a", lat: 1.5 } },
  },
  "delete-expression": {
    sentence: "What DELETE takes is named first.",
    example: "MATCH (n) WITH collect(n) AS ns DELETE ns[0]",
  },
  "delete-path": {
    sentence: "DETACH DELETE of a path becomes a FOREACH over its nodes: the engine deletes variables only.",
    example: "MATCH p = ()-->() DETACH DELETE p",
  },
  "exists-alone": {
    sentence:
      "Before an OPTIONAL MATCH, EXISTS { } or COUNT { } with a condition gets a WITH … WHERE of its own: beside another condition the engine then finds nothing.",
    example: "MATCH (a) WHERE a.k = 'x' AND EXISTS { (a)-->(b) WHERE b.k = 'y' } OPTIONAL MATCH (a)-->(c) RETURN c",
  },
  finish: { sentence: "FINISH is left out.", example: "CREATE (n) FINISH" },
  hint: { sentence: "USING … is left out.", example: "MATCH (n:A) USING INDEX n:A(x) WHERE n.x = 'a' RETURN n" },
  "in-empty": {
    sentence: "null IN [] is false: the engine answers null.",
    example: "UNWIND [1, null] AS x WITH x, tail([1]) AS l RETURN x IN l AS a",
  },
  "in-or": {
    sentence: "IN with a written list becomes comparisons that keep types and nulls apart.",
    example: "MATCH (n) RETURN n.a IN [1, 'a'] AS a",
  },
  "in-property": {
    sentence: "IN with a list from a property also compares the kind: the engine takes '1' for 1.",
    example: "MATCH (n) RETURN 1 IN n.list AS a",
  },
  "in-search": {
    sentence: "IN counts the elements that are equal and those that are unknown.",
    example: "WITH ['q', null] AS l RETURN 'q' IN l AS a",
  },
  "inline-where": {
    sentence: "(n WHERE …) becomes a WHERE of the MATCH.",
    example: "MATCH (n WHERE n.a = 'x') RETURN n",
  },
  "is-typed": { sentence: "IS :: becomes a probe of the value.", example: "MATCH (n) RETURN n.a IS :: STRING AS a" },
  "keys-first": {
    sentence: "A grouping key that holds a parameter or a pattern comprehension is named first: the engine loses it.",
    example: "MATCH (n) RETURN n.a = $p AS b, count(*) AS c",
    parameters: { p: "x" },
  },
  "label-expression": {
    sentence: "(n:A|B) becomes a WHERE with single labels.",
    example: "MATCH (n:A|B) RETURN n",
  },
  "list-equality": {
    sentence: "Written lists are compared element by element: the engine answers false where one is null.",
    example: "RETURN [1, null] = [1, 'a'] AS a",
  },
  "list-order": {
    sentence: "< and > on lists compare the first elements that differ: the engine answers null.",
    example: "RETURN [1, 2] < [1, 3] AS a",
  },
  "list-plus": {
    sentence: "list + value becomes list + [value]: the engine answers null.",
    example: "WITH 3 AS x RETURN [1, 2] + x AS a",
  },
  "map-equality": {
    sentence: "Written maps are compared key by key: the engine answers true where both are null.",
    example: "RETURN {k: null} = {k: null} AS a",
  },
  "match-null": {
    sentence: "MATCH on a variable that may be null also asks that it is not: the engine keeps the row.",
    example: "OPTIONAL MATCH (a) WITH a MATCH (a)-->(b) RETURN b",
  },
  "order-types": {
    sentence: "The order of two values of different kinds is null.",
    example: "RETURN 1 < 'a' AS a",
  },
  "parameter-name": {
    sentence: "Parameters with a name that the engine cannot read get another one.",
    example: "RETURN $set AS a",
    parameters: { set: 1 },
  },
  "path-comprehension": {
    sentence: "[p = (a)-->(b) | p] in WITH or RETURN becomes a subquery before it: the engine knows no path there.",
    example: "MATCH (a) RETURN [p = (a)-->() | p] AS ps",
  },
  "path-of-node": {
    sentence: "MATCH p = (a) becomes MATCH p = (a)-[*0..0]->(): the engine knows no path of one node.",
    example: "MATCH p = (a) RETURN p",
  },
  "pattern-exists": {
    sentence: "A pattern as a condition becomes EXISTS { }: a chain of them can stop the engine.",
    example: "MATCH (a) WHERE (a)-->()-->() RETURN a",
  },
  "percentile-integer": {
    sentence: "percentileDisc() of integers is made an integer again: the engine gives a float.",
    example: "MATCH (n) RETURN percentileDisc(size(labels(n)), 0.5) AS a",
  },
  "percentile-literal": {
    sentence: "The percentile is written into the statement: the engine takes the median for anything else.",
    example: "RETURN percentileCont(1, $p) AS a",
    parameters: { p: 0.9 },
  },
  "plus-guard": {
    sentence: "+ on values of unknown kind asks for their kinds first.",
    example: "MATCH (n) RETURN n.a + n.b AS a",
  },
  quantifier: {
    sentence: "all, any, none and single count the true and the unknown: the engine knows no unknown.",
    example: "MATCH (n) RETURN any(x IN [n.a] WHERE x = 'q') AS a",
  },
  "range-empty": {
    sentence: "A path length such as *2..1 matches nothing: the engine returns rows.",
    example: "MATCH (a)-[*2..1]->(b) RETURN b",
  },
  "read-first": {
    sentence:
      "Before a MATCH along relationships is followed by CREATE, MERGE, DELETE or FOREACH, all its rows are read: the engine would see its own changes in the later ones.",
    example: "MATCH (a)-->(b) WHERE NOT EXISTS { (b)-->(a) } CREATE (b)-[:BACK]->(a)",
  },
  "rel-type-test": { sentence: "r:T becomes type(r) = 'T'.", example: "MATCH ()-[r]->() RETURN r:T AS a" },
  "merge-comprehension": {
    sentence: "A WITH stands between MERGE and a pattern comprehension: the engine loses the relationship otherwise.",
    example: "MATCH (a), (b) MERGE (a)-[r:R]->(b) RETURN [(b)-->(c) WHERE c.x = r.x | c.x] AS xs",
  },
  "merge-value": {
    sentence: "A property in ON MATCH SET goes through coalesce(): the engine takes it for null.",
    example: "MERGE (n {id: 'a'}) ON MATCH SET n.old = n.name",
  },
  "set-rows": {
    sentence:
      "A SET that reads what it writes stands in a FOREACH: the engine would compute the values of all rows before it stores the first.",
    example: "MATCH ()-->(n) SET n.x = n.x + 1",
  },
  "set-together": {
    sentence: "SET n.a = n.b, n.b = n.a becomes SET n += {…}: the engine would read what it has just stored.",
    example: "MATCH (n) SET n.a = n.b, n.b = n.a",
  },
  remainder: {
    sentence: "A remainder of decimals by zero is NaN: the engine answers null.",
    example: "RETURN 1.5 % 0 AS a",
  },
  "set-copy": {
    sentence: "SET a = b becomes SET a = properties(b).",
    example: "MATCH (a), (b) SET a = b",
  },
  "simple-case": {
    sentence: "CASE x WHEN … becomes CASE WHEN x = …, with the rules of =.",
    example: "MATCH (n) RETURN CASE n.a WHEN 1 THEN 'one' END AS a",
  },
  "size-pattern": {
    sentence: "size([(a)-->(b) | …]) becomes COUNT { (a)-->(b) }, which the engine computes everywhere.",
    example: "MATCH (a) WHERE size([(a)-->(b) | b.x]) > 1 RETURN a",
  },
  slice: {
    sentence: "Negative and unknown bounds of list[from..to] are computed.",
    example: "RETURN [1, 2, 3][-2..] AS a",
  },
  "split-chain": {
    sentence: "(a)-->(b)-->(c) becomes (a)-->(b), (b)-->(c): the engine stops on many rows otherwise.",
    example: "MATCH (a)-->()-->(c) RETURN c",
  },
  "subquery-return": {
    sentence: "RETURN in EXISTS { } and COUNT { } is left out.",
    example: "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b } RETURN a",
  },
  sum: { sentence: "sum() of nothing is 0: the engine answers null.", example: "MATCH (n) RETURN sum(n.a) AS a" },
  "stored-list": {
    sentence: "A list of integers and decimals is stored as decimals, as Neo4j does: the engine keeps both.",
    example: "CREATE (n {a: [1, 2.5]})",
  },
  "text-plus": {
    sentence: "A number that is joined to a text is written as Cypher writes it.",
    example: "RETURN 1 + 'a' AS a",
  },
  "to-integer": {
    sentence: "toInteger of a text reads fractions as well.",
    example: "RETURN toInteger('2.9') AS a",
  },
  "to-string": { sentence: "toString(1.0) is '1.0': the engine answers '1'.", example: "RETURN toString(1.0) AS a" },
  "typed-equality": {
    sentence: "= also compares the kind: the engine takes '1' for 1.",
    example: "MATCH (n) WHERE n.a = 1 RETURN n",
  },
  "typed-order": {
    sentence: "< and > compare values of one kind only.",
    example: "MATCH (n) WHERE n.a > 1 RETURN n",
  },
  "unwind-value": {
    sentence: "UNWIND of something that is no list becomes UNWIND of a list of it: the engine has no row for it.",
    example: "UNWIND 1 AS x RETURN x",
  },
  "with-where-scope": {
    sentence: "What the WHERE of a WITH still needs is carried along and dropped after it.",
    example: "MATCH (n) WITH n.a AS a WHERE n.b = 'x' RETURN a",
  },
  "write-null": {
    sentence: "A write on a variable that may be null stands in a FOREACH that runs once or never.",
    example: "OPTIONAL MATCH (n) SET n.a = 1",
  },
} as const satisfies Record<string, Rewrite>;

export type RewriteId = keyof typeof tables;
export const rewrites: Readonly<Record<RewriteId, Rewrite>> = tables;
