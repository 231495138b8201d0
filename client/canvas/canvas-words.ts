import type { MapWords } from "../map/index.ts";

/** Texts of the canvas in the reader's language; this folder has none of its own. */
export interface CanvasWords extends MapWords {
  /** What the picture is, for those who cannot see it, and where the same is said in words. */
  label: string;
  /** What the keyboard does on it. */
  help: string;
  /** "2 places have no position and are not on the map". */
  noPosition(count: number): string;
  /** Said in place of the picture where the browser draws no WebGL. */
  unavailable: string;
}
