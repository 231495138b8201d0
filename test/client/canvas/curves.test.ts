import { expect, test } from "vitest";
import { controlPoints, graphBend, mapBend, pointOn } from "../../../client/canvas/curves.ts";

const FROM = { x: 100, y: 50 };
const TO = { x: 400, y: 200 };

test("a flow leaves and arrives level", () => {
  const { first, second } = controlPoints(FROM, TO, "flow", 0.5);
  expect(first).toEqual({ x: 250, y: 50 });
  expect(second).toEqual({ x: 250, y: 200 });
});

test("half the way along, a lane has nearly settled where a flow is only half up", () => {
  const heightAtHalf = (bend: "lane" | "flow") => {
    const controls = controlPoints(FROM, TO, bend, 0.5);
    const points = Array.from({ length: 201 }, (_, step) => pointOn(FROM, controls, TO, step / 200));
    const half = points.find((point) => point.x >= (FROM.x + TO.x) / 2);
    return ((half?.y ?? 0) - FROM.y) / (TO.y - FROM.y);
  };
  expect(heightAtHalf("flow")).toBeCloseTo(0.5, 1);
  expect(heightAtHalf("lane")).toBeGreaterThan(0.8);
});

test("an arc bends to the left of travel, there and back on opposite sides", () => {
  const there = pointOn(FROM, controlPoints(FROM, TO, "arc", 0.2), TO, 0.5);
  const back = pointOn(TO, controlPoints(TO, FROM, "arc", 0.2), FROM, 0.5);
  // y points upwards: left of travel is where the cross product is positive.
  const side = (point: { x: number; y: number }) =>
    (TO.x - FROM.x) * (point.y - FROM.y) - (TO.y - FROM.y) * (point.x - FROM.x);
  expect(side(there)).toBeGreaterThan(0);
  expect(side(back)).toBeLessThan(0);
});

test("a curve starts and ends at its marks", () => {
  for (const bend of ["flow", "lane", "arc"] as const) {
    const controls = controlPoints(FROM, TO, bend, 0.3);
    expect(pointOn(FROM, controls, TO, 0)).toEqual(FROM);
    expect(pointOn(FROM, controls, TO, 1)).toEqual(TO);
  }
});

test("a line that skips the cases' column takes a lane, one between neighbouring columns flows", () => {
  expect(graphBend({ columns: 2, start: 0, twin: 0, hasColumns: true }).bend).toBe("lane");
  expect(graphBend({ columns: 1, start: 0, twin: 0, hasColumns: true }).bend).toBe("flow");
  expect(graphBend({ columns: 2, start: 1, twin: 0, hasColumns: true }).bend).toBe("flow");
});

test("a second line between two marks bows away from the first", () => {
  expect(graphBend({ columns: 1, start: 0, twin: 1, hasColumns: true }).bend).toBe("arc");
  expect(mapBend({ overseas: false, twin: 1 }).strength).toBeGreaterThan(
    mapBend({ overseas: false, twin: 0 }).strength,
  );
});

test("an overseas line bows more than one on land", () => {
  expect(mapBend({ overseas: true, twin: 0 }).strength).toBeGreaterThan(mapBend({ overseas: false, twin: 0 }).strength);
});
