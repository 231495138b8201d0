import { expect, test } from "vitest";
import { greatCircleKm } from "../../../../server/routes/projection/great-circle.ts";

test("from Le Havre to Fort-de-France it is some 6,700 kilometres", () => {
  const km = greatCircleKm({ lat: 49.4938, lon: 0.1077 }, { lat: 14.6036, lon: -61.0668 });
  expect(km).toBeGreaterThan(6600);
  expect(km).toBeLessThan(6800);
});

test("a way across the date line takes the short side, and a way to the same place has no length", () => {
  expect(greatCircleKm({ lat: 0, lon: 179 }, { lat: 0, lon: -179 })).toBeCloseTo(222.4, 1);
  expect(greatCircleKm({ lat: 10, lon: 20 }, { lat: 10, lon: 20 })).toBe(0);
  expect(greatCircleKm({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBeCloseTo(Math.PI * 6371.0088, 6);
});

test("without a position there is no distance", () => {
  expect(greatCircleKm({ lat: null, lon: 0 }, { lat: 0, lon: 0 })).toBeNull();
});
