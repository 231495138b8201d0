import type { Picture, PictureEdge, PictureNode } from "../graph/picture.ts";
import type { Size } from "../map/geometry.ts";

/** Whether context is folded: as the canvas is small or large, or whatever its size. */
export type Folding = "by-size" | "always" | "never";

/** Context marks of a small canvas: folded away, or kept though it would fold them. */
export interface Context {
  folded: number;
  crowded: number;
}

export interface Shown extends Context {
  /** It has no room for the context, so what is lit says what of it is there. */
  folds: boolean;
  nodes: readonly PictureNode[];
  edges: readonly PictureEdge[];
  /** The picture's own row of a row that is shown: for a mark dragged on a small canvas. */
  ownRow(row: number): number;
}

/** Below this a canvas holds the story only: labels of both would cross lines and one another. */
const LEAST: Size = { width: 700, height: 480 };
/** Pixels that a line of the legend takes: what is unfolded may need one, and must not be folded again by that. */
const LEGEND_LINE = 18;

export function isSmall({ width, height }: Size, isFolded: boolean): boolean {
  return width < LEAST.width || height < LEAST.height + (isFolded ? LEGEND_LINE : 0);
}

/**
 * What a canvas of this size shows of a picture: a small one folds the context, but for what is lit, and spreads the
 * rest. `isFolded`: it does so until now.
 */
export function foldContext(
  picture: Picture,
  size: Size,
  folding: Folding = "by-size",
  isFolded: boolean = false,
  lit: ReadonlySet<string> | null = null,
): Shown {
  const { nodes, edges } = picture;
  const story = nodes.filter((node) => node.story);
  const isWanted = folding === "always" || isSmall(size, isFolded);
  // Without any story everything would be gone; and whoever arranged all of it wants to see all of it.
  const folds = isWanted && story.length > 0 && picture.arrangement.how === "saved";
  if (!folds || folding === "never")
    return { nodes, edges, folds: false, folded: 0, crowded: folds ? nodes.length - story.length : 0, ownRow: same };
  const kept = nodes.filter((node) => node.story || lit?.has(node.id) === true);
  const ids = new Set(kept.map((node) => node.id));
  const folded = {
    nodes: kept,
    edges: edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target)),
    folds: true,
    folded: nodes.length - kept.length,
    crowded: 0,
    ownRow: same,
  };
  if (picture.mode === "map" || picture.columns.length === 0) return folded;
  const rows = spreadRows(kept.map((node) => node.position.row));
  return {
    ...folded,
    nodes: kept.map((node) => withRow(node, rows.spread(node.position.row))),
    ownRow: (row) => rows.undo(row),
  };
}

function withRow(node: PictureNode, row: number): PictureNode {
  return { ...node, position: { column: node.position.column, row } };
}

const same = (row: number) => row;

/** Rows nearer to each other than this are one band. */
const BAND = 0.035;
/** A gap between bands counts at least and at most this much when the height is shared out anew. */
const NARROWEST = 0.17;
const WIDEST = 0.19;
const FIRST = 0.04;
const LAST = 0.92;

/** With the context folded away the story's rows share the height; their order stays. */
export function spreadRows(rows: readonly number[]): { spread(row: number): number; undo(row: number): number } {
  const bands = bandsOf(rows);
  const gaps = bands.slice(1).map((band, index) => clamp(band - (bands[index] ?? 0), NARROWEST, WIDEST));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  if (total === 0) return { spread: same, undo: same };
  const goals = [FIRST];
  for (const gap of gaps) goals.push((goals.at(-1) ?? FIRST) + (gap / total) * (LAST - FIRST));
  return { spread: between(bands, goals), undo: between(goals, bands) };
}

function bandsOf(rows: readonly number[]): number[] {
  const bands: number[][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = bands.at(-1);
    if (last !== undefined && row - (last[0] ?? 0) <= BAND) last.push(row);
    else bands.push([row]);
  }
  return bands.map((band) => band.reduce((sum, row) => sum + row, 0) / band.length);
}

/** Straight pieces through the given points, going on with slope 1 beyond the outer ones. */
function between(from: readonly number[], to: readonly number[]): (value: number) => number {
  return (value) => {
    const next = from.findIndex((stop) => stop > value);
    if (next === 0) return (to[0] ?? 0) - ((from[0] ?? 0) - value);
    if (next < 0) return (to.at(-1) ?? 0) + (value - (from.at(-1) ?? 0));
    const start = from[next - 1] ?? 0;
    const share = (value - start) / ((from[next] ?? 1) - start);
    return (to[next - 1] ?? 0) + share * ((to[next] ?? 0) - (to[next - 1] ?? 0));
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
