import type { GraphEdge, GraphNode } from "../../contract/slice.ts";

import type { Arrangement } from "./arrange/arrangement.ts";
import type { Group } from "./groups.ts";

export type PictureMode = "graph" | "map";
export type LabelSide = "left" | "right" | "above" | "below";

/**
 * Where a mark stands in the graph picture, whatever the size of the window: `column` counts the
 * picture's columns from 0 (0.5 lies between the first two; below 0 and beyond the last are fine),
 * `row` is a share of the height from 0 (top) to 1.
 */
export interface Position {
  column: number;
  row: number;
}

interface PictureLabel {
  title: string;
  /** The second line: a case's date, a place's "4 cases". */
  second: string | null;
  /** On the map: what was taken at this place, one line a case. */
  notes: { id: string; text: string; disputed: boolean }[];
}

export interface PictureNode {
  id: string;
  node: GraphNode;
  label: PictureLabel;
  position: Position;
  /** The side its label goes to first; null: wherever it fits. */
  side: LabelSide | null;
  /** False: context, drawn pale and folded away first. */
  story: boolean;
  /** An arrangement leaves it where it is. */
  pinned: boolean;
  /** Neighbours that a cut expansion left in the database: drawn as a counted stub. 0: none. */
  stub: number;
  /** What it stands for; null: for itself. */
  group: GroupContent | null;
}

interface GroupContent {
  rule: Group;
  members: readonly PictureNode[];
  /** Links between members. */
  links: readonly PictureEdge[];
}

/** How a line ends: they went on (or it is not said), were bound for it, or were taken there. */
export type LineEnd = "head" | "open" | "bar" | "none";

export interface PictureEdge {
  id: string;
  edge: GraphEdge;
  /** Goods run from `source` to `target`, whatever the relationship's own direction. */
  source: string;
  target: string;
  story: boolean;
  end: LineEnd;
  /** The links it stands for where it is drawn for several; else empty. */
  merged: readonly PictureEdge[];
}

/** What is on the screen, in one of its two modes: made anew for each change, never changed in place. */
export interface Picture {
  mode: PictureMode;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  /** Heads of the columns; empty where the picture has none. */
  columns: readonly string[];
  /** Columns its width is measured by, whether they have heads or not; below two the marks say how wide it is. */
  columnCount: number;
  /** Another object when the marks were arranged anew. */
  arrangement: Arrangement;
  /** Places that cannot stand on the map because no position is held. */
  withoutPosition: readonly PictureNode[];
  /** What the view holds and this picture does not show. */
  away: Away;
}

interface Away {
  /** Marks that a filter folds. */
  folded: number;
  /** Marks and links hidden one by one. */
  hidden: number;
}

/** What lies on the highlighter, and what the rest steps back behind. Ids of nodes and edges. */
export interface Emphasis {
  selected: string | null;
  /** Selected together; empty, or two and more. */
  several: ReadonlySet<string>;
  /** null: nothing is lit and nothing dims. */
  lit: ReadonlySet<string> | null;
  /** Routes that are pinned, or that the lit one is compared with: on the highlighter at half its strength. */
  beside?: ReadonlySet<string>;
  /** Lines that a model loses: on the highlighter as the others, each with a cross. */
  lost?: ReadonlySet<string>;
  /** People's notes are on these: a small sign says so. Left out where notes have no place, as in a file. */
  noted?: ReadonlySet<string>;
  /** What the tour speaks of: while nothing is lit or pointed at, the rest steps back behind it. */
  spoken?: readonly string[];
}
