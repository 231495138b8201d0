import type { MultiDirectedGraph } from "graphology";
import type { PictureEdge, PictureNode } from "../graph/picture.ts";
import type { Bend } from "./curves.ts";

/** How a mark looks just now. Colours are `#rrggbb` or, where something shines through, `#rrggbbaa`. */
export interface MarkLook {
  size: number;
  color: string;
  fill: string;
  halo: string;
  shape: number;
  /** 0 exact, 1 rough, 2 at sea. */
  outline: number;
  zIndex: number;
  dimmed: boolean;
}

export interface MarkAttributes extends MarkLook {
  /** Pixels at the first zoom, y upwards: Sigma's way. */
  x: number;
  y: number;
  /** `plain`: as one of very many. */
  type: "mark" | "plain";
  item: PictureNode;
  /** From 0, not yet there, to 1: a newcomer fades in. */
  presence: number;
}

export interface LineLook {
  /** Pixels across. */
  size: number;
  color: string;
  halo: string;
  /** 0 solid, 1 dashed, 2 dotted. */
  dash: number;
  /** 0 head, 1 open head, 2 bar, 3 none. */
  end: number;
  zIndex: number;
  dimmed: boolean;
}

export interface LineAttributes extends LineLook {
  /** `crowd`, `plain`: as one of very many. */
  type: "leg" | "crowd" | "plain";
  item: PictureEdge;
  bend: Bend;
  /** How strongly it bends; what 1 means depends on the kind of bend. */
  strength: number;
}

export type CanvasGraph = MultiDirectedGraph<MarkAttributes, LineAttributes>;
