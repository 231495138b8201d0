import type { Emphasis, Picture, Position } from "../graph/picture.ts";
import type { Point, Size } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasWords } from "./canvas-words.ts";
import type { Context, Folding, Shown } from "./folding.ts";
import type { Layout } from "./layout.ts";
import type { Pointable } from "./pointer.ts";

export interface Scene {
  picture: Picture;
  emphasis: Emphasis;
  theme: Theme;
  words: CanvasWords;
  folding: Folding;
}

export interface StageEvents {
  select(item: Pointable | null, adds: boolean): void;
  expand(id: string): void;
  move(moved: readonly [id: string, position: Position][]): void;
  /** An outline was drawn around these marks. */
  enclose(ids: readonly string[], adds: boolean): void;
  /** The outline was given up. */
  giveUpLasso(): void;
  /** The right button; the point is on the page. */
  menu(item: Pointable | null, at: Point): void;
  fold(context: Context): void;
  /** Something else is selected, and it stands here on the page. */
  chosen(at: Point): void;
  /** The pointer came to rest on this, or left it. */
  hover(id: string | null): void;
  /** The WebGL contexts are gone: this stage is dead, a new one is needed. */
  lost(): void;
}

/** What was drawn last: what the next picture differs from. */
export interface Drawn {
  scene: Scene;
  shown: Shown;
  layout: Layout;
  size: Size;
}
