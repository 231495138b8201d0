import type { MapModule } from "../canvas/layout.ts";
import { stillOf } from "../canvas/still.ts";
import type { OverlayScene } from "../canvas/overlay-scene.ts";
import { comparedPeriods, type Side } from "../graph/compared-periods.ts";
import type { Emphasis, Picture, PictureMode } from "../graph/picture.ts";
import type { Size } from "../map/geometry.ts";
import { app } from "../state/app-store.ts";
import { currentEmphasis, pictureAs, shownMode } from "../state/picture-store.ts";
import { currentWords } from "../state/use-words.ts";
import { canvasWords } from "../text/canvas-words.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Theme } from "../ui/tokens.ts";

/** A picture that is on the screen, and the words it is told in. */
export interface Shown {
  picture: Picture;
  emphasis: Emphasis;
  words: ScreenWords;
}

/** In one mode; `side`: of one of the two periods that are compared. */
export function currentlyShown(mode: PictureMode, side: Side | null = null): Shown {
  const words = currentWords();
  return { picture: pictureAs(mode, words, side), emphasis: currentEmphasis(mode, words, side), words };
}

/** The picture of now, or those of two periods that are compared. */
export function allShown(): readonly Shown[] {
  const mode = shownMode();
  if (comparedPeriods(app.getState().present) === null) return [currentlyShown(mode)];
  return [currentlyShown(mode, 0), currentlyShown(mode, 1)];
}

/** It standing still on a canvas of this size. The base map is fetched when the first map is drawn. */
export async function sceneOf({ picture, emphasis, words }: Shown, size: Size, theme: Theme): Promise<OverlayScene> {
  const map: MapModule | null = picture.mode === "map" ? await import("../map/index.ts") : null;
  // Whoever reads a saved picture has nothing to arrange, so it shows no pins.
  const still = { ...picture, nodes: picture.nodes.map((node) => ({ ...node, pinned: false })) };
  return stillOf({ picture: still, emphasis, theme, words: canvasWords(words), size, map });
}
