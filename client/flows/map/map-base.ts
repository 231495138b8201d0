import type { GraphNode } from "../../../contract/slice.ts";
import { baseNames, type BaseName } from "../../map/base-names.ts";
import type { MapWords } from "../../map/basemap.ts";
import { chooseExtent, OVERSEAS, type Line } from "../../map/extent.ts";
import { isInside, placeOf, type Box, type Place, type Point, type Size } from "../../map/geometry.ts";
import { at, createProjections, type Projections } from "../../map/projections.ts";
import { longestBar, scaleOf, type Scale } from "../../map/scale.ts";
import type { Theme } from "../../ui/tokens.ts";
import { drawGround, type Ground } from "./ground.ts";

/** What stays while the reader zooms, pans and brushes: the piece of the world and how it is flattened. */
export interface MapBase {
  ground: Ground;
  project: (place: Place) => Point;
  cartouche: Box | null;
  names: readonly BaseName[];
  size: Size;
  /** How long the bars of the map and of its cartouche are at a zoom; null: lengths differ too much, or there is none. */
  scalesAt: (zoom: number) => { main: Scale | null; inset: Scale | null };
}

export interface MapBaseRequest {
  /** What stands on it. */
  nodes: readonly GraphNode[];
  /** What is drawn from one to another. */
  lines: readonly Line[];
  size: Size;
  theme: Theme;
  words: MapWords;
}

/** The piece of the world that holds these, whatever they are. */
export function mapBase({ nodes, lines, size, theme, words }: MapBaseRequest): MapBase {
  const places = nodes.flatMap((node) => placeOf(node.place) ?? []);
  const extent = chooseExtent(places, lines);
  const projections = createProjections(extent, size);
  keepInside(projections, places, size);
  const marked = new Set(nodes.flatMap(({ kind, place }) => (kind === "country" ? (place?.code ?? []) : [])));
  return {
    ground: drawGround({ projections, size, nodes, theme, words: words.baseNames }),
    project: (place) => projections.project(place),
    cartouche: projections.cartouche?.box ?? null,
    names: baseNames(extent, projections, { width: size.width, marked, words: words.baseNames }),
    size,
    scalesAt: (zoom) => scalesOf(projections, zoom, { size, isWorld: extent.kind === "world" }),
  };
}

/** Where the cartouche's scale is measured: in its middle. */
const MIDDLE_OF_INSET: Place = { lon: -57, lat: 8 };
/** Lower than so many pixels, a cartouche's bar would lie on what it measures. */
const LEAST_INSET = 200;

function scalesOf(
  { main, cartouche, scaleAt }: Projections,
  zoom: number,
  { size, isWorld }: { size: Size; isWorld: boolean },
): { main: Scale | null; inset: Scale | null } {
  const most = longestBar(size.width) / zoom;
  const zoomed = ({ distanceKm, pixels }: Scale): Scale => ({ distanceKm, pixels: pixels * zoom });
  const hasRoom = cartouche !== null && (cartouche.box.bottom - cartouche.box.top) * zoom > LEAST_INSET;
  return {
    main: isWorld ? null : zoomed(scaleOf(main, scaleAt, most)),
    inset: hasRoom ? zoomed(scaleOf(cartouche.projection, MIDDLE_OF_INSET, most)) : null,
  };
}

/** Pixels between an end and the edge. */
const RIM = 16;

/**
 * A narrow or low map of Europe shows less of its rims: where an end lies there it is moved, and made smaller if that
 * is not enough. The cartouche keeps its place.
 */
function keepInside({ main, cartouche }: Projections, places: readonly Place[], { width, height }: Size): void {
  const own = places.filter((place) => cartouche === null || !isInside(place, OVERSEAS));
  const [left, top, right, bottom] = [RIM, RIM, width - RIM, height - RIM];
  const held = boxOf(own.map((place) => at(main, place)));
  if (held === null) return;
  if (held.left >= left && held.top >= top && held.right <= right && held.bottom <= bottom) return;
  const beside = cartouche === null ? left : cartouche.box.right + RIM;
  const start = beside < right - LEAST_ROOM ? beside : left;
  const share = Math.min(1, (right - start) / (held.right - held.left), (bottom - top) / (held.bottom - held.top));
  if (share < 1) main.scale(main.scale() * Math.max(0, share));
  const moved = boxOf(own.map((place) => at(main, place))) ?? held;
  const [x, y] = main.translate();
  main.translate([x + into(moved.left, moved.right, start, right), y + into(moved.top, moved.bottom, top, bottom)]);
}

/** Pixels beside a cartouche that are enough for all other ends. */
const LEAST_ROOM = 60;

/** How far a stretch has to move to lie within another one. */
const into = (start: number, stop: number, least: number, most: number): number =>
  stop > most ? most - stop : Math.max(0, least - start);

function boxOf(points: readonly Point[]): Box | null {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  if (points.length === 0) return null;
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
