import type { Position } from "../graph/picture.ts";
import type { Point } from "../map/geometry.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Frame } from "./frame.ts";

/** Marks that go along with the pointer, all by the same way, so that they keep their places to each other. */
export class Carry {
  readonly #graph: CanvasGraph;
  /** Where they stood before, in pixels, y downwards. */
  #starts = new Map<string, Point>();
  #height = 0;

  constructor(graph: CanvasGraph) {
    this.#graph = graph;
  }

  lift(ids: readonly string[], height: number): void {
    this.#height = height;
    this.#starts = new Map(
      ids
        .filter((id) => this.#graph.hasNode(id))
        .map((id) => {
          const { x, y } = this.#graph.getNodeAttributes(id);
          return [id, { x, y: height - y }];
        }),
    );
  }

  /** `by` as far as all of them stay where marks may stand. */
  move(by: Point, frame: Frame): void {
    const allowed = [...this.#starts.values()].map((start) => {
      const end = frame.clamp({ x: start.x + by.x, y: start.y + by.y });
      return { x: end.x - start.x, y: end.y - start.y };
    });
    const x = nearestToNought(allowed.map((one) => one.x));
    const y = nearestToNought(allowed.map((one) => one.y));
    for (const [id, start] of this.#starts) this.#put(id, { x: start.x + x, y: start.y + y });
  }

  putBack(): void {
    for (const [id, start] of this.#starts) this.#put(id, start);
    this.#starts.clear();
  }

  /** Where they were put down. */
  drop(frame: Frame): [string, Position][] {
    const ids = [...this.#starts.keys()].filter((id) => this.#graph.hasNode(id));
    this.#starts.clear();
    return ids.map((id) => {
      const { x, y } = this.#graph.getNodeAttributes(id);
      return [id, frame.toPosition({ x, y: this.#height - y })];
    });
  }

  #put(id: string, { x, y }: Point): void {
    if (this.#graph.hasNode(id)) this.#graph.mergeNodeAttributes(id, { x, y: this.#height - y });
  }
}

function nearestToNought(values: readonly number[]): number {
  return values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best), values[0] ?? 0);
}
