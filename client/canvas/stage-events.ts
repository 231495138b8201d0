import type { Position } from "../graph/picture.ts";
import type { Point } from "../map/geometry.ts";
import type { Look } from "./glide.ts";
import type { Pointable } from "./pointer.ts";

/** What somebody did to the picture. */
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
  fold(folded: number): void;
  /** The WebGL contexts are gone: this stage is dead, and a new one is needed that looks at the picture as it did. */
  lost(look: Look): void;
}
