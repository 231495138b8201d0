import type { Picture, PictureEdge, PictureNode } from "../graph/picture.ts";
import { placeOf, type Point, type Size } from "../map/geometry.ts";
import type { Basemap, MapRequest, MapWords } from "../map/index.ts";
import type { Frame } from "./frame.ts";
import { createFrame } from "./frame.ts";

/** Where every mark of a picture goes, in pixels at the first zoom. */
export interface Layout {
  frame: Frame | null;
  basemap: Basemap | null;
  pointOf(node: PictureNode): Point;
}

/** What is fetched when the map is first wanted. */
export interface MapModule {
  createBasemap(request: MapRequest): Basemap;
}

export function graphLayout(picture: Picture, nodes: readonly PictureNode[], size: Size): Layout {
  const positions = nodes.map((node) => node.position);
  const frame = createFrame(positions, picture.columnCount, size);
  return { frame, basemap: null, pointOf: (node) => frame.toPixels(node.position) };
}

/** What the map has to hold. */
interface MapContent {
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
}

/** Draws the map only when its size, its places, its lines or its words are others than before. */
export class MapLayouts {
  #key = "";
  #basemap: Basemap | null = null;

  layout(map: MapModule, { nodes, edges }: MapContent, { size, words }: { size: Size; words: MapWords }): Layout {
    const placed = new Map(nodes.flatMap((node) => pairOf(node.id, placeOf(node.node.place))));
    const places = [...placed.values()];
    const lines = edges.flatMap(({ source, target }) => pairOf(placed.get(source), placed.get(target)));
    const lands = nodes.flatMap((node) => {
      const place = placeOf(node.node.place);
      return node.node.kind === "country" && place !== null ? [{ code: node.node.place?.code ?? null, place }] : [];
    });
    // The words' head stands for all of them: they change together, with the language.
    const key = JSON.stringify([size, places, lines, lands, words.baseNames.overseas, words.scale(1)]);
    if (key !== this.#key || this.#basemap === null) {
      this.#basemap = map.createBasemap({ size, places, lines, lands, words });
      this.#key = key;
    }
    const basemap = this.#basemap;
    const middle = { x: size.width / 2, y: size.height / 2 };
    return {
      frame: null,
      basemap,
      pointOf: (node) => {
        const place = placeOf(node.node.place);
        return place === null ? middle : basemap.project(place);
      },
    };
  }
}

function pairOf<A, B>(one: A | null | undefined, other: B | null | undefined): [A, B][] {
  return one == null || other == null ? [] : [[one, other]];
}
