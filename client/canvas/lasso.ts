import { element } from "../map/svg.ts";
import type { Point } from "../map/geometry.ts";
import { isEnclosed } from "./winding.ts";

/** Pixels between two points of the outline that are kept. */
const STEP = 3;

/** A free outline drawn over the picture; what it encloses is selected. */
export class Lasso {
  readonly #svg: SVGSVGElement;
  readonly #path: SVGPathElement;
  #points: Point[] = [];

  constructor(host: HTMLElement) {
    this.#svg = element("svg", { class: "canvas-lasso" });
    this.#path = element("path", { d: "" });
    this.#svg.append(this.#path);
    host.append(this.#svg);
  }

  begin(point: Point): void {
    this.#points = [point];
  }

  extend(point: Point): void {
    const last = this.#points.at(-1);
    if (last !== undefined && Math.hypot(point.x - last.x, point.y - last.y) < STEP) return;
    this.#points.push(point);
    this.#path.setAttribute("d", `M${this.#points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join("L")}z`);
  }

  encloses(point: Point): boolean {
    return isEnclosed(point, this.#points);
  }

  end(): void {
    this.#points = [];
    this.#path.setAttribute("d", "");
  }
}
