import { expect, test } from "vitest";
import { madeAnew } from "../../../server/cypher/index.ts";
import { countChanges } from "../../../server/edits/compare.ts";
import type { Recorded, RecordedNode } from "../../../server/edits/recorded.ts";
import { seenOf } from "../../../server/edits/seen.ts";
import type { NodeState } from "../../../server/edits/states.ts";

const state = (properties: Record<string, unknown>): NodeState => ({ labels: ["Entity"], properties });
const made = (at: string, properties: Record<string, unknown>): RecordedNode => ({
  at,
  before: null,
  after: state(properties),
  derived: false,
});

function seen(statement: string, recorded: Recorded | null, revision = 1): string {
  const counters = countChanges(recorded ?? { nodes: [], relationships: [] });
  return seenOf({ query: { statement, parameters: {} }, counters, recorded, revision, anew: madeAnew(statement) });
}
const nodes = (...all: RecordedNode[]): Recorded => ({ nodes: all, relationships: [] });

test("the same effect has the same name, wherever the database puts what is new, and whatever else changed", () => {
  const statement = "CREATE (:Entity {id: 'a'})";
  expect(seen(statement, nodes(made("n:1", { id: "a" })), 1)).toBe(seen(statement, nodes(made("n:9", { id: "a" })), 7));
});

test.each([
  ["another value", "CREATE (:Entity {id: $id})", { id: "a" }, { id: "b" }],
  ["another kind of value", "CREATE (:Entity {id: randomUUID()})", { id: "a" }, { id: 1 }],
  [
    "another text beside the time of day",
    "CREATE (n:Entity {quote: $quote, day: date()})",
    { quote: "One", ...onDay(1) },
    { quote: "Two", ...onDay(1) },
  ],
  ["another day that is written there", "CREATE (:Entity {day: date('2024-01-01')})", onDay(1), onDay(2)],
])("%s is another effect", (_, statement, one, other) => {
  expect(seen(statement, nodes(made("n:1", one)))).not.toBe(seen(statement, nodes(made("n:1", other))));
});

test.each([
  ["a random id", "CREATE (:Entity {id: randomUUID()})", { id: "a" }, { id: "b" }],
  ["the time of day", "CREATE (:Entity {day: date()})", onDay(1), onDay(2)],
  ["the place that the database gave", "CREATE (n:Entity) SET n.id = elementId(n)", { id: "n:1" }, { id: "n:2" }],
])("%s is made new each time and is no other effect", (_, statement, one, other) => {
  expect(seen(statement, nodes(made("n:1", one)))).toBe(seen(statement, nodes(made("n:1", other))));
});

test("another state before is another effect, also where what is made is random", () => {
  const changed = (title: string): Recorded =>
    nodes({ at: "n:1", before: state({ title }), after: state({ title, key: "x" }), derived: false });
  const statement = "MATCH (n) SET n.key = randomUUID()";
  expect(seen(statement, changed("One"))).not.toBe(seen(statement, changed("Two")));
});

test("what is worked out from a value that is made anew is no other effect", () => {
  const titled = (title: string): Recorded =>
    nodes({ at: "n:1", before: null, after: state({ title, search: title }), derived: false });
  const statement = "CREATE (:Entity {title: randomUUID()})";
  expect(seen(statement, titled("a"))).toBe(seen(statement, titled("b")));
  expect(seen("CREATE (:Entity {title: $t})", titled("a"))).not.toBe(seen("CREATE (:Entity {title: $t})", titled("b")));
});

test("what was not compared is the same as long as nothing else changed", () => {
  expect(seen("MATCH (n) SET n.x = 1", null, 4)).not.toBe(seen("MATCH (n) SET n.x = 1", null, 5));
});

function onDay(day: number): Record<string, unknown> {
  return { day: { $type: "Date", _value: `2024-01-0${day}` } };
}
