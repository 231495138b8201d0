import type { Emphasis, Picture, Position } from "../graph/picture.ts";
import type { Point, Size } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import type { CanvasWords } from "./canvas-words.ts";
import type { Context, Folding, Shown } from "./folding.ts";
import type { Look } from "./glide.ts";
import type { Layout } from "./layout.ts";
import type { Pointable } from "./pointer.ts";

export interface Scene {
  picture: Picture;
  emphasis: Emphasis;
  theme: Theme;
  words: CanvasWords;
  folding: Folding;
  /** Pixels from the left edge of the canvas that a panel lies over. */
  covered: number;
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
  /** The WebGL contexts are gone: this stage is dead, and a new one is needed that looks at the picture as it did. */
  lost(look: Look): void;
}

/** What was drawn last: what the next picture differs from. */
export interface Drawn {
  scene: Scene;
  shown: Shown;
  layout: Layout;
  size: Size;
}

/** Another emphasis or theme changes how things look, not what there is nor where; but what is lit is not folded. */
export function isSameContent({ scene: one, shown }: Drawn, other: Scene): boolean {
  if (shown.folds && !isSameSet(one.emphasis.lit, other.emphasis.lit)) return false;
  return one.picture === other.picture && one.words === other.words && one.folding === other.folding;
}

function isSameSet(one: ReadonlySet<string> | null, other: ReadonlySet<string> | null): boolean {
  return one?.size === other?.size && [...(one ?? [])].every((id) => other?.has(id));
}

/** Where marks stand at the first zoom, once they have come to rest: all, or of these those that are drawn. */
export function marksOf(drawn: Drawn | null, only?: Iterable<string>): Map<string, Point> {
  if (drawn === null) return new Map();
  const wanted = only && new Set(only);
  const marks = drawn.shown.nodes.filter(({ id }) => wanted?.has(id) ?? true);
  return new Map(marks.map((mark) => [mark.id, drawn.layout.pointOf(mark)]));
}
