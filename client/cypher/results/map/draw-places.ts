import { circlePath } from "../../../flows/circle-path.ts";
import type { KeyBand } from "../../../flows/key-band.ts";
import type { Look } from "../../../flows/look.ts";
import { mapBase, type MapBase } from "../../../flows/map/map-base.ts";
import { drawNames } from "../../../flows/map/place-names.ts";
import { placeMark, type DrawnPlace } from "../../../flows/map/place-mark.ts";
import { scaleBars } from "../../../flows/map/scale-bar.ts";
import { boxAt, groundAt, pointAt, type Zoom } from "../../../flows/map/zoom.ts";
import type { Piece } from "../../../flows/piece.ts";
import type { GraphNode } from "../../../../contract/slice.ts";
import { placeOf, type Point, type Size } from "../../../map/geometry.ts";
import { canvasWords } from "../../../text/canvas-words.ts";
import { brief, type ScreenWords } from "../../../text/words.ts";
import { KIND, type Theme } from "../../../ui/tokens.ts";
import { circlePiece, radiusOf } from "./circles.ts";
import { drawMapKey } from "./map-key.ts";
import type { ResultPlace, ResultPlaces } from "./places.ts";

/** Places that are drawn at once; of more, those of the largest figures. */
const MOST_PLACES = 500;
/** Those whose names stand somewhere in any case: so many, and no more than the map has lines for. */
const MOST_SURE = 16;
const LINE = 22;

export interface MapPlan {
  base: MapBase;
  /** Largest first, so that a small circle lies on a large one. */
  places: readonly ResultPlace[];
  most: number;
  /** Of the map above its legend. */
  size: Size;
  legend: KeyBand;
}

export interface PlanRequest extends Look {
  found: ResultPlaces;
  /** Of the whole sheet, legend included. */
  size: Size;
}

/** What stays while the reader zooms and pans. */
export function planPlaces({ found, size, ...look }: PlanRequest): MapPlan {
  const sorted = found.places.toSorted((a, b) => valueOf(b) - valueOf(a));
  const places = sorted.slice(0, MOST_PLACES);
  const most = Math.max(0, ...places.map(valueOf));
  const legend = drawMapKey({
    found,
    isSized: hasSizes(found),
    most,
    drawn: places.length,
    width: size.width,
    ...look,
  });
  const map = { width: size.width, height: Math.max(1, size.height - legend.height) };
  const nodes = places.map(({ node }) => node);
  const base = mapBase({ nodes, lines: [], size: map, theme: look.theme, words: canvasWords(look.words) });
  return { base, places, most, size: map, legend };
}

/** What the size of its circle says. */
const valueOf = ({ figure, rows }: ResultPlace): number => figure ?? rows;

/** "Spain: 15": what a mark says by itself. */
export function placeWords({ node, figure, rows }: ResultPlace, { t, name, number }: ScreenWords): string {
  const told = figure ?? (rows > 1 ? rows : null);
  return told === null ? name(node) : t("query.map.place", { name: name(node), figure: number(told) });
}

/** Circles only where they say something: places that all have one row are marks. */
const hasSizes = (found: Pick<ResultPlaces, "figures" | "places">): boolean =>
  found.figures !== null || found.places.some(({ rows }) => rows > 1);

export interface DrawnResultPlace {
  place: ResultPlace;
  mark: DrawnPlace;
}

export interface PlacesDrawing {
  ground: readonly Piece[];
  places: readonly DrawnResultPlace[];
  names: readonly Piece[];
}

export interface DrawRequest extends Look {
  plan: MapPlan;
  found: ResultPlaces;
  at: Zoom;
}

/** The places of a result at a zoom, as pieces for the screen and for a file alike. Cost: O(places + names). */
export function drawPlaces({ plan, found, at, words, theme, measure }: DrawRequest): PlacesDrawing {
  const { base, most } = plan;
  const isSized = hasSizes(found);
  const places = plan.places.flatMap((place): DrawnResultPlace[] => {
    const own = placeOf(place.node.place);
    if (own === null) return [];
    const cluster = clusterOf(place.node, base.project(own));
    const mark = isSized
      ? { cluster, ...circle(place, { at: pointAt(cluster.at, at), most, theme }) }
      : placeMark(cluster, { zoom: at, theme, share: 1 });
    return [{ place, mark: { ...mark, cases: valueOf(place) } }];
  });
  const bars = scaleBars({ base, at, words, theme, measure }, null);
  const names = drawNames({
    marks: places.map(({ place, mark }, index) => ({
      mark,
      title: brief(words.name(place.node)),
      second: isSized ? words.number(valueOf(place)) : null,
      isSure: index < Math.min(MOST_SURE, plan.size.height / LINE),
    })),
    points: [],
    blocked: bars.map(({ box }) => box),
    bounds: { left: 4, top: 4, right: plan.size.width - 4, bottom: plan.size.height - 4 },
    cartouche: base.cartouche && boxAt(base.cartouche, at),
    base: base.names.map((name) => ({ ...name, at: pointAt(name.at, at) })),
    isSmall: false,
    theme,
    measure,
  });
  return {
    ground: [groundAt(base.ground, at)],
    places,
    names: [...names, ...bars.flatMap(({ pieces }) => pieces)],
  };
}

const clusterOf = (node: GraphNode, at: Point): DrawnPlace["cluster"] => ({
  end: { place: node.id, reach: "itself" },
  node,
  members: [node],
  at,
  spots: [at],
});

interface CircleLook {
  at: Point;
  most: number;
  theme: Theme;
}

function circle(place: ResultPlace, { at, most, theme }: CircleLook): Pick<DrawnPlace, "at" | "radius" | "pieces"> {
  const value = valueOf(place);
  const radius = radiusOf(value, most);
  return {
    at,
    radius,
    pieces: [circlePiece({ at, radius, isEmpty: value === 0, colour: KIND[place.node.kind][theme] })],
  };
}

/** Pixels of what can be hit around its middle, at least, and around a mark. */
const LEAST_REACH = 6;
const AROUND = 3;

export const hitOf = ({ mark: { at, radius } }: DrawnResultPlace): string =>
  circlePath(at, Math.max(LEAST_REACH, radius + AROUND));
