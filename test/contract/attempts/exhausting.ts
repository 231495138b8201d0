import type { Attempt } from "./attempt.ts";

function many(count: number, part: (at: number) => string, between: string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join(between);
}

/** What is seen to be too much before it runs. */
export const oversized: readonly Attempt[] = [
  ["a thousand million numbers", "UNWIND range(1, 1000000000) AS x RETURN count(x) AS c"],
  ["a thousand million numbers, backwards", "RETURN size(range(1000000000, 1, -1)) AS n"],
  ["a calculated number of numbers", "UNWIND range(0, 1000 * 1000 * 1000) AS x RETURN sum(x) AS s"],
  ["a power of numbers", "UNWIND range(1, toInteger(10 ^ 12)) AS x RETURN max(x) AS m"],
  ["a parameter's number of numbers", "RETURN size([x IN range(1, $n) | x]) AS n", { n: 2_000_000_000 }],
  ["all() over numbers without end", "RETURN all(x IN range(1, 10000000000) WHERE x > 0) AS a"],
  ["reduce over numbers without end", "RETURN reduce(s = 0, x IN range(1, 10000000000) | s + x) AS s"],
  ["a list of them returned", "RETURN range(1, 1000000000) AS list"],
  ["a list of them turned round", "RETURN reverse(range(1, 1000000000))[0] AS x"],
  ["numbers in a subquery", "RETURN COUNT { UNWIND range(1, 9000000000) AS x RETURN x } AS c"],
  ["a bomb of repeated repetition", "MATCH (t:Trial) WHERE t.name =~ '(a+)+b' RETURN t"],
  ["a bomb of alternatives", "MATCH (t:Trial) WHERE t.name =~ '(a|aa)+b' RETURN t"],
  ["a bomb of stars", "MATCH (t:Trial) WHERE t.name =~ '(.*)*b' RETURN t"],
  ["a bomb of optional letters", "RETURN 'aaaa' =~ '(a?){40}a{40}' AS x"],
  ["a bomb of many repetitions", "RETURN 'aaaa' =~ '.*.*.*.*.*b' AS x"],
  ["a bomb with a look behind", "RETURN 'aaaa' =~ '(?=(a+)+b)a' AS x"],
  ["a bomb with a back reference", "RETURN 'aaaa' =~ '(a*)\\\\1*b' AS x"],
  ["a bomb behind a quoted bracket", "RETURN 'aaaa' =~ '((a+)\\\\Q)\\\\E?)+b' AS x"],
  ["a bomb with blanks and comments", "RETURN 'aaaa' =~ '(?x)(a+) + # so\\n b' AS x"],
  ["a bomb behind a bracket in a class", "RETURN 'aaaa' =~ '(a+[])]?)+b' AS x"],
  ["a bomb of letters that may be missing", `RETURN 'aaaa' =~ '${"a?".repeat(30)}${"a".repeat(30)}' AS x`],
  ["a bomb as a parameter", "MATCH (t:Trial) WHERE t.name =~ $pattern RETURN t", { pattern: "([a-z]+)*b" }],
  ["a bomb made of two texts", "WITH '(a+)' + '+b' AS p RETURN 'aaaa' =~ p AS x"],
  ["a bomb from a property", "MATCH (t:Trial), (u:Trial) WHERE t.name =~ u.name RETURN t"],
  ["a bomb in a comprehension", "RETURN [x IN ['aaaa'] WHERE x =~ '(a*)*b' | x] AS l"],
  ["a bomb in a quantified path", "MATCH (a)((x)-->(y) WHERE x.name =~ '(a+)+b'){1,2}(b) RETURN b"],
  ["a bomb in another version", "CYPHER 25 MATCH (t) FILTER t.name =~ '(a+)+b' RETURN t"],
  ["a megabyte of a text", `RETURN '${"x".repeat(1_000_000)}' AS x`],
  ["a megabyte of blanks", `RETURN 1 AS x${" ".repeat(1_000_000)}`],
  ["a megabyte of comments", `${"/**/".repeat(250_000)} RETURN 1 AS x`],
  ["a megabyte of clauses", "WITH 1 AS x ".repeat(90_000)],
  ["brackets in each other", `RETURN ${"(".repeat(5000)}1${")".repeat(5000)} AS x`],
  ["lists in each other", `RETURN ${"[".repeat(300)}1${"]".repeat(300)} AS x`],
  ["maps in each other", `RETURN ${"{a: ".repeat(300)}1${"}".repeat(300)} AS x`],
  ["brackets that are never closed", `RETURN ${"[(".repeat(20_000)}`],
  ["calls in each other", `RETURN ${"abs(".repeat(400)}1${")".repeat(400)} AS x`],
  ["CASE in each other", `RETURN ${"CASE WHEN true THEN ".repeat(2000)}1${" END".repeat(2000)} AS x`],
  ["NOT after NOT", `RETURN ${"NOT ".repeat(20_000)}true AS x`],
  ["minus after minus", `RETURN ${"- ".repeat(20_000)}1 AS x`],
  ["plus after plus", `RETURN ${"1 + ".repeat(20_000)}1 AS x`],
  ["power after power", `RETURN ${"2 ^ ".repeat(10_000)}1 AS x`],
  ["OR after OR", `MATCH (t:Trial) WHERE ${many(3000, (at) => `t.n = ${at}`, " OR ")} RETURN t`],
  ["XOR after XOR", `RETURN ${"true XOR ".repeat(5000)}true AS x`],
  ["index after index", `WITH [[1]] AS a RETURN a${"[0]".repeat(20_000)} AS x`],
  ["property after property", `WITH {a: 1} AS a RETURN a${".a".repeat(20_000)} AS x`],
  ["text after text", `RETURN ${"'a' + ".repeat(10_000)}'a' AS x`],
  [
    "subqueries in each other",
    `RETURN ${"COUNT { UNWIND [1] AS x WITH x WHERE x < ".repeat(40)}1${" RETURN x }".repeat(40)} AS c`,
  ],
  ["calls of subqueries in each other", `${"CALL { ".repeat(60)}RETURN 1 AS a${" } RETURN a".repeat(60)}`],
  ["comprehensions in each other", `RETURN ${"[x IN [1] | ".repeat(300)}1${"]".repeat(300)} AS x`],
  ["another version and much of it", `CYPHER 25 RETURN ${"NOT ".repeat(4000)}true AS x`],
  ["another version, deep", `CYPHER 25 RETURN ${"[".repeat(150)}1${"]".repeat(150)} AS x`],
];

/** What runs until the time or the memory is over; on the embedded graph some end its child process, so they are few. */
export const endless: readonly Attempt[] = [
  ["two lists multiplied", "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS s"],
  [
    "a product collected",
    "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN size(collect([x, y])) AS n",
  ],
  [
    "rows of more bytes than are read at once",
    "UNWIND range(1, 1000) AS x RETURN reduce(s = $text, i IN range(1, 8) | s + s) AS wide",
    { text: "x".repeat(100_000) },
  ],
  [
    "three hundred columns of long texts",
    `UNWIND range(1, 100000) AS x RETURN ${many(300, (at) => `$text + x AS c${at}`, ", ")}`,
    { text: "x".repeat(10_000) },
  ],
  ["a text doubled sixty times", "RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s)) AS n"],
];
