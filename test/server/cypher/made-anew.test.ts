import { expect, test } from "vitest";
import { madeAnew } from "../../../server/cypher/index.ts";

test.each<[statement: string, names: string[]]>([
  ["MATCH (c), (s) SET c.quote = s.title, c.checked = datetime()", ["checked"]],
  ["CREATE (:A {id: randomUUID(), name: 'x'})-[:T {weight: rand()}]->(:B {at: timestamp()})", ["id", "weight", "at"]],
  ["MERGE (a:A {id: 'x'}) ON CREATE SET a.made = date() ON MATCH SET a.seen = localtime()", ["made", "seen"]],
  ["MATCH (a) SET a += {x: 1, y: datetime.realtime()}", ["y"]],
  ["MATCH (a) SET a.x = date.truncate('month'), a.y = date.truncate('month', a.day)", ["x"]],
  ["MATCH (a) SET a.x = datetime({timezone: 'Europe/Paris'}), a.y = datetime({year: 2024})", ["x"]],
  ["WITH datetime() AS now MATCH (a) SET a.at = now, a.name = 'x'", ["at"]],
  ["UNWIND [rand()] AS x WITH toString(x) AS t CREATE (:A {t: t, u: 1})", ["t"]],
  ["FOREACH (x IN [rand()] | CREATE (:A {t: x, u: 1}))", ["t"]],
  ["CALL () { RETURN datetime() AS now } CREATE (:A {t: now, u: 1})", ["t"]],
  ["CREATE (a:A {id: randomUUID()}) CREATE (:B {of: a.id, u: 1})", ["id", "of"]],
  ["CREATE (a:A) SET a.place = elementId(a), a.name = 'x'", ["place"]],
  ["MATCH (a) CREATE (b:B {of: elementId(a), u: 1})", []],
  ["MATCH (a) WHERE elementId(a) = $x SET a.of = id(a)", []],
  ["MATCH (a)-[r]->() WHERE elementId(r) = $x SET r.name = 'x'", []],
  ["MATCH (a) WHERE a.at < datetime() SET a.old = true", []],
  ["MATCH (a {day: date()}) SET a.day = date('2024-01-01')", []],
  ["MATCH (a) SET a.name = 'datetime()'", []],
])("%s makes anew %j", (statement, names) => {
  expect([...asNames(statement)].sort()).toEqual([...names].sort());
});

test.each([
  "MATCH (a) SET a[$key] = datetime()",
  "WITH {at: datetime()} AS map CREATE (a:A) SET a = map",
  "CREATE (a:A) SET a.x = datetime() NEXT RETURN 1 AS one",
])("of %s any new value may be another one", (statement) => {
  expect(madeAnew(statement)).toBe("all");
});

test("a statement that is not read and calls nothing of the kind makes nothing anew", () => {
  expect(madeAnew("CREATE (a:A) SET a.x = 1 NEXT RETURN 1 AS one")).toEqual(new Set());
});

function asNames(statement: string): ReadonlySet<string> {
  const names = madeAnew(statement);
  if (names === "all") throw new Error("It says all.");
  return names;
}
