import { expect, test } from "vitest";
import { traceStatement } from "../../../server/routes/trace-statement.ts";

test("each leg is a MATCH that goes on from a node that is known, and a step goes up to the area", () => {
  const { statement, parameters } = traceStatement([
    { id: "leg:1", from: "place:ecuador", to: "place:algeciras" },
    { id: "leg:2", from: "place:spain", to: "place:biriatou" },
  ]);
  expect(statement).toBe(`MATCH (place0:Entity) WHERE place0.id = $place0
MATCH (place0)-[leg1:ROUTE]->(place1:Entity) WHERE leg1.id = $leg1 AND place1.id = $place1
MATCH step1 = (place1)-[:WITHIN*1..8]->(area1:Entity) WHERE area1.id = $area1
MATCH (area1)-[leg2:ROUTE]->(place2:Entity) WHERE leg2.id = $leg2 AND place2.id = $place2
RETURN place0 AS place0, leg1 AS leg1, place1 AS place1, step1 AS step1, leg2 AS leg2, place2 AS place2
LIMIT $limit`);
  expect(parameters).toEqual({
    place0: "place:ecuador",
    leg1: "leg:1",
    place1: "place:algeciras",
    area1: "place:spain",
    leg2: "leg:2",
    place2: "place:biriatou",
  });
});

test("what a leg is called never stands in the text", () => {
  const named = "x' DETACH DELETE n //";
  const { statement } = traceStatement([{ id: named, from: named, to: `${named}2` }]);
  expect(statement).not.toContain("DELETE");
});
