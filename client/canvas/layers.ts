import type { Picture } from "../graph/picture.ts";
import type { Point, Size } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Focus } from "./focus.ts";
import { Ground } from "./ground.ts";
import type { Layout } from "./layout.ts";
import { Overlay } from "./overlay.ts";
import type { View } from "./view.ts";

export interface LayersScene {
  graph: CanvasGraph;
  picture: Picture;
  layout: Layout;
  focus: Focus;
  theme: Theme;
  size: Size;
  view: View;
}

/** The ground below the marks, the place for the marks, and the words above them. */
export class Layers {
  /** Sigma's. */
  readonly marks: HTMLElement;
  readonly #host: HTMLElement;
  readonly #ground: Ground;
  readonly #overlay: Overlay;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#ground = new Ground(host);
    this.marks = host.appendChild(document.createElement("div"));
    this.marks.className = "canvas-marks";
    this.#overlay = new Overlay(host);
  }

  /** Moves everything that was drawn, as CSS says it; null: back to where it was drawn. */
  glide(transform: string | null): void {
    this.#host.style.setProperty("--glide", transform ?? "none");
  }

  stubAt(point: Point): string | null {
    return this.#overlay.stubAt(point);
  }

  draw({ graph, picture, layout, focus, theme, size, view }: LayersScene): void {
    const columnX = picture.columns.length > 0 ? (layout.frame?.columnX ?? []) : [];
    if (layout.basemap === null) this.#ground.showGuides(columnX, size, view);
    else this.#ground.showMap(layout.basemap, view);
    const heads = layout.basemap === null ? picture.columns : [];
    this.#overlay.draw({ graph, focus, theme, size, view, heads, columnX, basemap: layout.basemap });
  }
}
