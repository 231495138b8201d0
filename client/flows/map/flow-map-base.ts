import type { FlowsAnswer } from "../../../contract/flows.ts";
import { baseNames, type BaseName, type BaseNameWords } from "../../map/base-names.ts";
import { chooseExtent, OVERSEAS, type Line } from "../../map/extent.ts";
import { isInside, type Box, type Place, type Point, type Size } from "../../map/geometry.ts";
import { createProjections, type Projections } from "../../map/projections.ts";
import type { Theme } from "../../ui/tokens.ts";
import type { Piece } from "../piece.ts";
import { drawGround } from "./ground.ts";

/** What stays while the reader zooms, pans and brushes: the piece of the world and how it is flattened. */
export interface FlowMapBase {
  ground: readonly Piece[];
  project: (place: Place) => Point;
  cartouche: Box | null;
  names: readonly BaseName[];
  size: Size;
}

export interface BaseRequest {
  /** Of all cases of the picture, filters aside: the map stays the same under a brush. */
  answer: Pick<FlowsAnswer, "flows" | "slice">;
  size: Size;
  theme: Theme;
  words: BaseNameWords;
}

export function flowMapBase({ answer, size, theme, words }: BaseRequest): FlowMapBase {
  const ids = new Set(answer.flows.flatMap(({ from, to }) => [from, to]));
  const nodes = answer.slice.nodes.filter(({ id }) => ids.has(id));
  const places = new Map(nodes.flatMap(({ id, place }) => (isPlaced(place) ? [[id, place] as const] : [])));
  const lines = answer.flows.flatMap(({ from, to }): Line[] => {
    const [start, goal] = [places.get(from), places.get(to)];
    return start === undefined || goal === undefined ? [] : [[start, goal]];
  });
  const extent = chooseExtent([...places.values()], lines);
  const projections = createProjections(extent, size);
  keepInside(projections, [...places.values()], size);
  const marked = new Set(nodes.flatMap(({ kind, place }) => (kind === "country" ? (place?.code ?? []) : [])));
  return {
    ground: drawGround({ projections, size, nodes, theme, words }),
    project: (place) => projections.project(place),
    cartouche: projections.cartouche?.box ?? null,
    names: baseNames(extent, projections, { width: size.width, marked, words }),
    size,
  };
}

const isPlaced = (place: Partial<Record<keyof Place, number | null>> | undefined): place is Place =>
  typeof place?.lat === "number" && typeof place.lon === "number";

/** Pixels between an end and the edge. */
const RIM = 16;

/** A narrow map of Europe shows less of its east: it gives up ocean instead where an end lies there. */
function keepInside(projections: Projections, places: readonly Place[], { width }: Size): void {
  const { main, cartouche } = projections;
  const xOf = (place: Place) => projections.project(place).x;
  const beyond = Math.max(...places.map(xOf), 0) - (width - RIM);
  const least = Math.min(...places.filter((place) => !isInside(place, OVERSEAS)).map(xOf));
  const room = least - (cartouche?.box.right ?? 0) - RIM;
  if (beyond <= 0 || room <= 0) return;
  const [x, y] = main.translate();
  main.translate([x - Math.min(beyond, room), y]);
}
