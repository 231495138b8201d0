import type { Box, Point } from "../../map/geometry.ts";

/** Where a label may stand beside its mark; `flush`: under it, from its left edge on. */
export type Side = "flush" | "right" | "left" | "below" | "above" | "ne" | "se" | "nw" | "sw";

export interface LabelLine {
  text: string;
  /** The title; else a second line. */
  strong: boolean;
  /** A page before it: what was taken here. */
  page: boolean;
  /** Followed by ≠: sources disagree. */
  disputed: boolean;
}

export interface Label {
  id: string;
  at: Point;
  /** From the mark's middle to its outline. */
  reach: number;
  /** What it says, the fullest first: a later one is taken where an earlier one finds no room. */
  variants: readonly (readonly LabelLine[])[];
  sides: readonly Side[];
  /** What each later side costs: high where the picture says which side it wants. */
  sideStep: number;
  /** It always stands somewhere; others are left out where there is no room. */
  must: boolean;
  muted: boolean;
  /** On the highlighter. */
  marked: boolean;
  /** It may go out on a hairline. */
  callout: boolean;
  /** A counted stub: "+ 88". */
  stub: boolean;
  /** Where it has to stay: inside the cartouche. */
  within: Box | null;
}

export interface PlacedLabel {
  label: Label;
  box: Box;
  lines: readonly LabelLine[];
  side: Side | "out";
  /** From the mark to the label, where it stands out. */
  hairline: { from: Point; to: Point } | null;
}

export const LINE_HEIGHT = 13.5;
