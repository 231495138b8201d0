import type { Basemap } from "../map/index.ts";
import { element } from "../map/svg.ts";
import type { Size } from "../map/geometry.ts";
import type { View } from "./view.ts";
import { toScreen } from "./view.ts";

/**
 * What lies under the marks, in SVG: the guides of the columns, or the map. A layer above Sigma's
 * would shine through the marks.
 */
export class Ground {
  readonly #svg: SVGSVGElement;
  #map: Basemap | null = null;

  constructor(host: HTMLElement) {
    this.#svg = element("svg", { class: "canvas-ground" });
    host.append(this.#svg);
  }

  showMap(basemap: Basemap, view: View): void {
    if (this.#map !== basemap) {
      this.#map = basemap;
      this.#svg.replaceChildren(basemap.group);
    }
    basemap.group.setAttribute("transform", `translate(${view.x},${view.y}) scale(${view.scale})`);
  }

  showGuides(columnX: readonly number[], size: Size, view: View): void {
    this.#map = null;
    const lines = columnX.map((x) => {
      const at = toScreen(view, { x, y: 0 }).x;
      return element("line", { class: "guide", x1: at, x2: at, y1: 28, y2: size.height });
    });
    this.#svg.replaceChildren(...lines);
  }
}
