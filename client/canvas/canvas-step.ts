import type { Point, Size } from "../map/geometry.ts";
import type { CanvasGraph } from "./attributes.ts";
import { nearestTo, wayTowards, type Heading, type Way } from "./walk.ts";

/** One press of an arrow: the mark it leads to, and the mark or link it came from; null: it begins there. */
export interface CanvasStep {
  to: string;
  from: string | null;
}

export interface StepContext {
  graph: CanvasGraph;
  /** On the screen, y downwards. */
  pointOf: (id: string) => Point;
  size: Size;
}

/** From a mark along one of its links, from a link to one of its ends, from nothing to the story's middle. */
export function stepFrom(cursor: string | null, heading: Heading, context: StepContext): CanvasStep | null {
  if (cursor === null) return firstStep(context);
  const { graph, pointOf } = context;
  const isMark = graph.hasNode(cursor);
  const ways = isMark ? waysOf(graph, cursor, pointOf) : endsOf(graph, cursor, pointOf);
  const [one, other] = isMark ? [pointOf(cursor), pointOf(cursor)] : graph.extremities(cursor).map(pointOf);
  if (one === undefined || other === undefined) return null;
  const way = wayTowards({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, heading, ways);
  return way === null ? null : { to: way.to, from: cursor };
}

function firstStep({ graph, pointOf, size }: StepContext): CanvasStep | null {
  const all = graph.mapNodes((id, { item }) => ({ id, story: item.story, at: pointOf(id) }));
  const story = all.filter(({ story: isStory }) => isStory);
  const first = nearestTo({ x: size.width / 2, y: size.height / 2 }, story.length > 0 ? story : all);
  return first === null ? null : { to: first.id, from: null };
}

function waysOf(graph: CanvasGraph, id: string, pointOf: (id: string) => Point): Way[] {
  return graph.mapEdges(id, (link, _attributes, source, target) => {
    const to = source === id ? target : source;
    return { link, to, at: pointOf(to) };
  });
}

function endsOf(graph: CanvasGraph, link: string, pointOf: (id: string) => Point): Way[] {
  return graph.extremities(link).map((to) => ({ link, to, at: pointOf(to) }));
}
