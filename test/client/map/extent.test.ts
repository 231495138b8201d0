import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chooseExtent, type Extent } from "../../../client/map/extent.ts";
import { createProjections } from "../../../client/map/projections.ts";

const SPAIN = { lon: -3.7, lat: 40.3 };
const CHAMBERY = { lon: 5.92, lat: 45.57 };
const ANTILLES = { lon: -61.3, lat: 15.4 };
const GUIANA = { lon: -53, lat: 4 };
const SANTOS = { lon: -46.3, lat: -23.96 };
const SYDNEY = { lon: 151.2, lat: -33.9 };
const SUVA = { lon: 178.4, lat: -18.1 };
const APIA = { lon: -171.8, lat: -13.8 };
const GUAYAQUIL = { lon: -79.9, lat: -2.2 };
const MUMBAI = { lon: 72.8, lat: 19 };
const SIZES = [
  { width: 776, height: 629 },
  { width: 520, height: 600 },
  { width: 1300, height: 480 },
];

/** Whether the short way between two longitudes passes a meridian. */
function passes(one: number, other: number, cut: number): boolean {
  const east = (lon: number) => ((lon % 360) + 360) % 360;
  const [west, length] = east(other - one) <= 180 ? [one, east(other - one)] : [other, east(one - other)];
  return east(cut - west) > 0 && east(cut - west) < length;
}

test("places in Europe alone need no cartouche, with the Antilles they do", () => {
  expect(chooseExtent([SPAIN, CHAMBERY])).toEqual({ kind: "europe", cartouche: false });
  expect(chooseExtent([SPAIN, ANTILLES, GUIANA])).toEqual({ kind: "europe", cartouche: true });
  expect(chooseExtent([])).toEqual({ kind: "europe", cartouche: false });
});

test("places overseas alone are drawn at large, not in a cartouche", () => {
  expect(chooseExtent([ANTILLES, GUIANA]).kind).toBe("region");
});

test("a place outside both windows gets a view of its own, an Atlantic one or the world", () => {
  expect(chooseExtent([SPAIN, ANTILLES, SANTOS]).kind).toBe("region");
  expect(chooseExtent([SPAIN, SANTOS, SYDNEY]).kind).toBe("world");
});

test("places on both sides of the antimeridian lie side by side", () => {
  const extent = chooseExtent([SUVA, APIA]);
  const projections = createProjections(extent, SIZES[0]!);
  expect(projections.project(APIA).x).toBeGreaterThan(projections.project(SUVA).x);
});

test("a line over the Pacific is the short way there, wherever else the gap between places is wider", () => {
  const places = [SPAIN, SANTOS, GUAYAQUIL, SYDNEY, MUMBAI];
  const eastOf = (extent: Extent) => {
    const projections = createProjections(extent, SIZES[0]!);
    return projections.project(GUAYAQUIL).x - projections.project(SYDNEY).x;
  };
  // The widest gap is the Pacific's: nothing passes there.
  expect(eastOf(chooseExtent(places))).toBeLessThan(0);
  expect(eastOf(chooseExtent(places, [[GUAYAQUIL, SYDNEY]]))).toBeGreaterThan(0);
  expect(eastOf(chooseExtent(places, [[SYDNEY, GUAYAQUIL]]))).toBeGreaterThan(0);
});

test("the whole earth is cut where the fewest lines pass, whatever the places", () => {
  const place = fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -60, max: 60 }) });
  const pair = fc.tuple(fc.nat(11), fc.nat(11));
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 12, maxLength: 12 }),
      fc.array(pair, { maxLength: 12 }),
      (places, pairs) => {
        const lines = pairs.map(([one, other]) => [places[one]!, places[other]!] as const);
        const extent = chooseExtent(places, lines);
        fc.pre(extent.kind === "world");
        const crossing = (cut: number) => lines.filter(([one, other]) => passes(one.lon, other.lon, cut)).length;
        const cuts = Array.from({ length: 720 }, (_, half) => half / 2 + 0.25);
        expect(crossing(extent.meridian + 180)).toBe(Math.min(...cuts.map(crossing)));
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  { name: "Europe and the Antilles", places: [SPAIN, CHAMBERY, ANTILLES, GUIANA] },
  { name: "the Atlantic", places: [SPAIN, CHAMBERY, SANTOS, GUIANA] },
  { name: "the world", places: [SPAIN, SANTOS, SYDNEY] },
  { name: "one place", places: [SYDNEY] },
])("every place lies on the canvas: $name", ({ places }) => {
  for (const size of SIZES) {
    const projections = createProjections(chooseExtent(places), size);
    for (const { x, y } of places.map((place) => projections.project(place))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
  }
});

test("a place overseas lies in the cartouche, one in Europe outside it", () => {
  const projections = createProjections({ kind: "europe", cartouche: true }, SIZES[0]!);
  const { box } = projections.cartouche!;
  const isIn = ({ x, y }: { x: number; y: number }) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  expect(isIn(projections.project(ANTILLES))).toBe(true);
  expect(isIn(projections.project(SPAIN))).toBe(false);
});
