import { geoGraticule, geoPath, type GeoProjection } from "d3-geo";
import type { GraphNode } from "../../../contract/slice.ts";
import type { BaseNameWords } from "../../map/base-names.ts";
import { placeOf, type Size } from "../../map/geometry.ts";
import type { Cartouche, Projections } from "../../map/projections.ts";
import { countries, landsOf, type NamedLand } from "../../map/world.ts";
import { INK, type Theme } from "../../ui/tokens.ts";
import { letters } from "../letters.ts";
import { piece, type Piece } from "../piece.ts";

export interface GroundRequest {
  projections: Projections;
  size: Size;
  /** Places of the flows: their countries are tinted. */
  nodes: readonly GraphNode[];
  theme: Theme;
  words: BaseNameWords;
}

const NARROW = 620;
/** Coast and borders are as thin at every zoom. */
const THIN = { "stroke-width": 0.7, "vector-effect": "non-scaling-stroke" } as const;

export interface Ground {
  main: readonly Piece[];
  /** The cartouche, in front of its ocean; empty: the map has none. */
  inset: readonly Piece[];
}

/** Land, coasts and borders under the arrows. */
export function drawGround({ projections, size, nodes, theme, words }: GroundRequest): Ground {
  const ink = INK[theme];
  const { width, height } = size;
  const sea = piece("rect", { x: -width, y: -height, width: 3 * width, height: 3 * height, fill: ink.sea });
  const lands = nodes.flatMap(landOf);
  const { main, cartouche } = projections;
  return {
    main: [sea, ...landLayer(main, lands, theme)],
    inset: cartouche === null ? [] : cartoucheLayer(cartouche, lands, { size, theme, words }),
  };
}

function landLayer(projection: GeoProjection, named: readonly NamedLand[], theme: Theme): Piece[] {
  const ink = INK[theme];
  const path = geoPath(projection).digits(1);
  const layer = (d: string | null, look: Piece["attributes"]) =>
    d === null || d === "" ? [] : [piece("path", { d, ...look, ...THIN })];
  const join = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join("");
  const coast = { stroke: ink.coast };
  return [
    ...layer(path(geoGraticule()()), { fill: "none", stroke: ink.ink, "stroke-opacity": 0.06 }),
    ...layer(join(countries.map(({ outline }) => path(outline))), { fill: ink.land, ...coast }),
    ...layer(join(landsOf(named).map((land) => path(land))), { fill: ink.tint, ...coast }),
  ];
}

/** Only countries and territories are tinted: they are what an end may be without being more exact. */
function landOf({ kind, place }: GraphNode): NamedLand[] {
  const own = placeOf(place);
  return kind !== "country" || own === null ? [] : [{ code: place?.code ?? null, place: own }];
}

function cartoucheLayer(
  { box, projection }: Cartouche,
  lands: readonly NamedLand[],
  { size, theme, words }: Pick<GroundRequest, "size" | "theme" | "words">,
): Piece[] {
  const ink = INK[theme];
  const frame = { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const title = size.width < NARROW ? words.overseasShort : words.overseas;
  const head = { x: box.left + 8, y: box.top + 14, size: 10, weight: 600, family: "sans", fill: ink.ink2 } as const;
  return [
    piece("rect", { ...frame, fill: ink.sea }),
    ...landLayer(projection, lands, theme),
    piece("rect", { ...frame, fill: "none", stroke: ink.ink3, ...THIN, "stroke-width": 1 }),
    ...letters(title, head),
  ];
}
