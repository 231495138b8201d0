import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { isNodeValue, isPathValue, isRelationshipValue, toValue } from "../../../server/database/values.ts";

const node = (id: string, properties: Record<string, unknown> = {}) =>
  new neo4j.types.Node(1n, ["Place", "Entity"], properties, id);

const link = (id: string, from: string, to: string) =>
  new neo4j.types.Relationship(1n, 1n, 2n, "ROUTE", { order: 1n }, id, from, to);

test("integers become numbers, and text where a number would round them", () => {
  expect(toValue([2n, -(2n ** 53n) + 1n, 2n ** 53n, 2n ** 63n - 1n, 2.5])).toEqual([
    2,
    -(2 ** 53) + 1,
    "9007199254740992",
    "9223372036854775807",
    2.5,
  ]);
});

test("a node's labels come sorted and its properties plain", () => {
  expect(toValue(node("n:1", { count: 2n, days: [new neo4j.types.Date(2024n, 2n, 8n)] }))).toEqual({
    type: "node",
    elementId: "n:1",
    labels: ["Entity", "Place"],
    properties: { count: 2, days: ["2024-02-08"] },
  });
});

test("a path lists its nodes and relationships as walked", () => {
  const [a, b, c] = [node("a"), node("b"), node("c")];
  const [ab, cb] = [link("ab", "a", "b"), link("cb", "c", "b")];
  const path = new neo4j.types.Path(a, c, [
    new neo4j.types.PathSegment(a, ab, b),
    new neo4j.types.PathSegment(b, cb, c),
  ]);
  const value = toValue({ deep: [path] }) as { deep: [unknown] };
  expect(value.deep[0]).toMatchObject({
    type: "path",
    nodes: [{ elementId: "a" }, { elementId: "b" }, { elementId: "c" }],
    relationships: [
      { elementId: "ab", relationshipType: "ROUTE", properties: { order: 1 } },
      { elementId: "cb", startElementId: "c", endElementId: "b" },
    ],
  });
});

test("temporal values become ISO text", () => {
  const { DateTime, Duration, LocalDateTime, LocalTime, Time } = neo4j.types;
  expect([
    toValue(new DateTime(2024n, 2n, 8n, 8n, 30n, 0n, 0n, 3600n)),
    toValue(new LocalDateTime(2024n, 2n, 8n, 8n, 30n, 0n, 5_000_000n)),
    toValue(new Time(8n, 30n, 0n, 0n, 0n)),
    toValue(new LocalTime(8n, 30n, 1n, 0n)),
    toValue(new Duration(1n, 2n, 3n, 0n)),
  ]).toEqual(["2024-02-08T08:30:00+01:00", "2024-02-08T08:30:00.005000000", "08:30:00Z", "08:30:01", "P1M2DT3S"]);
});

test("points, bytes and vectors have a plain form", () => {
  expect(toValue(new neo4j.types.Point(4326n, 2.35, 48.85))).toEqual({ type: "point", srid: 4326, x: 2.35, y: 48.85 });
  expect(toValue(new Int8Array([1, -1]))).toBe("Af8=");
  expect(toValue(neo4j.vector(new Int32Array([1, 2])))).toEqual([1, 2]);
});

test("a map that looks like a node only by its type is none", () => {
  expect([isNodeValue({ type: "node" }), isRelationshipValue({ type: "path" }), isPathValue(null)]).toEqual([
    false,
    false,
    false,
  ]);
});
