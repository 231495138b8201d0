import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import type { Line } from "../../map/extent.ts";
import { placeOf, type Place } from "../../map/geometry.ts";
import { mapBase, type MapBase, type MapBaseRequest } from "./map-base.ts";

export interface FlowMapBaseRequest extends Omit<MapBaseRequest, "nodes" | "lines"> {
  /** Of all cases of the picture, filters aside: the map stays the same under a brush. */
  answer: Pick<FlowsAnswer, "flows" | "slice">;
}

/** The piece of the world that holds the ends of all flows, and what is drawn between them. */
export function flowMapBase({ answer, ...look }: FlowMapBaseRequest): MapBase {
  const ids = new Set(answer.flows.flatMap(({ from, to }) => [from, to]));
  const nodes = answer.slice.nodes.filter(({ id }) => ids.has(id));
  const places = new Map(nodes.flatMap((node) => placedOf(node)));
  const lines = answer.flows.flatMap(({ from, to }): Line[] => {
    const [start, goal] = [places.get(from), places.get(to)];
    return start === undefined || goal === undefined ? [] : [[start, goal]];
  });
  return mapBase({ nodes, lines, ...look });
}

function placedOf({ id, place }: GraphNode): [string, Place][] {
  const own = placeOf(place);
  return own === null ? [] : [[id, own]];
}
