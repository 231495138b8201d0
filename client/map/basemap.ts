import type { GeoProjection } from "d3-geo";
import { geoGraticule, geoPath } from "d3-geo";
import type { BaseName, BaseNameWords } from "./base-names.ts";
import { baseNames } from "./base-names.ts";
import { chooseExtent, type Line } from "./extent.ts";
import type { Box, Place, Point, Size } from "./geometry.ts";
import { createProjections, pixelsFor } from "./projections.ts";
import type { Cartouche, Projections } from "./projections.ts";
import { longestBar, scaleOf } from "./scale.ts";
import { element } from "./svg.ts";
import type { NamedLand } from "./world.ts";
import { borders, countries, landsOf } from "./world.ts";

export interface MapWords {
  /** "200 km". */
  scale(distanceKm: number): string;
  baseNames: BaseNameWords;
}

export interface MapRequest {
  size: Size;
  places: readonly Place[];
  /** What is drawn between them. */
  lines: readonly Line[];
  /** Countries and territories among the marks: tinted. */
  lands: readonly NamedLand[];
  words: MapWords;
}

/** The map under the marks: one group of SVG and the projection it was drawn with. */
export interface Basemap {
  group: SVGGElement;
  project(place: Place): Point;
  /** Frame of the cartouche; its marks and labels stay inside. */
  cartouche: Box | null;
  names: readonly BaseName[];
}

const NARROW = 620;

export function createBasemap({ size, places, lines, lands, words }: MapRequest): Basemap {
  const extent = chooseExtent(places, lines);
  const projections = createProjections(extent, size);
  const group = element("g", { class: "map" });
  group.append(sea(size), ...landLayer(projections.main, lands, extent.kind === "world" ? 20 : 5));
  if (projections.cartouche !== null) group.append(cartoucheLayer(projections.cartouche, lands, size, words));
  if (extent.kind !== "world") group.append(mainScale(projections, size, words));
  const marked = new Set(lands.flatMap((land) => land.code ?? []));
  return {
    group,
    project: (place) => projections.project(place),
    cartouche: projections.cartouche?.box ?? null,
    names: baseNames(extent, projections, { width: size.width, marked, words: words.baseNames }),
  };
}

/** Beyond the canvas on every side: the map can be dragged. */
function sea({ width, height }: Size): SVGElement {
  return element("rect", { class: "sea", x: -width, y: -height, width: 3 * width, height: 3 * height });
}

function landLayer(projection: GeoProjection, lands: readonly NamedLand[], step: number): SVGElement[] {
  // Tenths of a pixel: the paths stay sharp at the deepest zoom and half as long.
  const path = geoPath(projection).digits(1);
  const layer = (name: string, d: string | null) => (d === null ? [] : [element("path", { class: name, d })]);
  return [
    ...layer("graticule", path(geoGraticule().step([step, step])())),
    ...countries.flatMap((country) => layer("land", path(country.outline))),
    ...landsOf(lands).flatMap((land) => layer("land named", path(land))),
    ...layer("border", path(borders)),
  ];
}

function cartoucheLayer(cartouche: Cartouche, lands: readonly NamedLand[], size: Size, words: MapWords): SVGElement {
  const { box, projection } = cartouche;
  const narrow = size.width < NARROW;
  const frame = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const title = narrow ? words.baseNames.overseasShort : words.baseNames.overseas;
  const head = element("text", { class: "cartouche-head", x: box.left + 8, y: box.top + 14 }, title);
  const group = element("g", { class: "cartouche" });
  group.append(element("rect", { class: "sea", ...frame }), ...landLayer(projection, lands, 5));
  group.append(element("rect", { class: "cartouche-frame", ...frame }), head);
  // In a low one the bar would lie on what it measures.
  if (!narrow && frame.height > 200) {
    const width = pixelsFor(projection, { lon: -57, lat: 8 }, 500);
    group.append(scaleBar({ x: box.right - 10, y: box.bottom - 10 }, width, words.scale(500)));
  }
  return group;
}

function mainScale({ main, scaleAt }: Projections, { width, height }: Size, words: MapWords): SVGElement {
  const { distanceKm, pixels } = scaleOf(main, scaleAt, longestBar(width));
  return scaleBar({ x: width - 16, y: height - 14 }, pixels, words.scale(distanceKm));
}

/** A bar that ends at the given point, its words above. */
function scaleBar({ x, y }: Point, width: number, text: string): SVGElement {
  const group = element("g", { class: "scale" });
  group.append(element("path", { d: `M${x - width},${y - 3}v3h${width}v-3` }));
  group.append(element("text", { x: x - width / 2, y: y - 6, "text-anchor": "middle" }, text));
  return group;
}
