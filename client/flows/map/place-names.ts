import { around, contains } from "../../canvas/labels/boxes.ts";
import { freeBaseNames } from "../../canvas/labels/free-base-names.ts";
import { LINE_HEIGHT, type Label, type LabelLine, type PlacedLabel } from "../../canvas/labels/label.ts";
import { placeLabels } from "../../canvas/labels/place-labels.ts";
import { endKey } from "../../graph/flows/flow-id.ts";
import type { BaseName } from "../../map/base-names.ts";
import type { Box, Point } from "../../map/geometry.ts";
import { INK, type Theme } from "../../ui/tokens.ts";
import type { Measure } from "../../export/svg-ink.ts";
import { fontOf, letters } from "../letters.ts";
import { piece, type Piece } from "../piece.ts";
import type { DrawnPlace } from "./place-mark.ts";

interface NamedMark {
  mark: DrawnPlace;
  title: string;
  second: string | null;
  /** It stands somewhere in any case. */
  isSure: boolean;
}

export interface NameRequest {
  marks: readonly NamedMark[];
  /** Points along the arrows: a name would rather not lie on them. */
  points: readonly Point[];
  bounds: Box;
  /** Taken from the start. */
  blocked: readonly Box[];
  /** Frame of the cartouche on the screen; what lies in it keeps its name in it. */
  cartouche: Box | null;
  /** Names of lands and seas, which give way to all others. */
  base: readonly BaseName[];
  /** Of a small map: letters are smaller, and a name stands beside its mark or nowhere. */
  isSmall: boolean;
  theme: Theme;
  measure: Measure;
}

const STRONG = { size: 12, weight: 500 } as const;
const SMALL = { size: 10.5, weight: 500 } as const;
const SECOND = { size: 11, weight: 400 } as const;
const BASE = { size: 10, weight: 400, family: "sans" } as const;

/** The names of the ends, none over another, and of the base map what room is left for. */
export function drawNames(request: NameRequest): Piece[] {
  const { marks, points, bounds, blocked, isSmall, theme, measure } = request;
  const labels = marks.map((each) => labelOf(each, request));
  const title = isSmall ? SMALL : STRONG;
  const widthOf = ({ text, strong }: LabelLine) => measure(text, fontOf(strong ? title : SECOND));
  const placed = placeLabels(labels, { bounds, linePoints: points, blocked, widthOf });
  const taken = [
    ...blocked,
    ...placed.map(({ box }) => box),
    ...marks.map(({ mark }) => around(mark.at, mark.radius)),
    ...points.map((point) => around(point, 1)),
  ];
  return [...drawBase(request, taken), ...placed.flatMap((each) => drawName(each, { theme, title, widthOf }))];
}

function labelOf({ mark, title, second, isSure }: NamedMark, { cartouche, bounds, isSmall }: NameRequest): Label {
  const name = { text: title, strong: true, page: false, disputed: false };
  const full = second === null ? [name] : [name, { ...name, text: second, strong: false }];
  return {
    id: endKey(mark.cluster.end),
    at: mark.at,
    reach: mark.radius,
    variants: second === null ? [[name]] : [full, [name]],
    sides: ["right", "left", "ne", "se", "nw", "sw", "above", "below"],
    sideStep: 2,
    must: isSure && contains(bounds, around(mark.at, 0)),
    muted: false,
    marked: false,
    callout: !isSmall,
    stub: false,
    within: cartouche !== null && contains(cartouche, around(mark.at, 0)) ? cartouche : null,
  };
}

interface NameLook {
  theme: Theme;
  title: typeof STRONG | typeof SMALL;
  widthOf: (line: LabelLine) => number;
}

function drawName(placed: PlacedLabel, { theme, title, widthOf }: NameLook): Piece[] {
  const ink = INK[theme];
  const { box, lines, side, hairline } = placed;
  const isLeft = side === "left" || side === "nw" || side === "sw" || (side === "out" && box.right < placed.label.at.x);
  const isOver = side === "above" || side === "below";
  const line = (each: LabelLine, index: number) => {
    const width = widthOf(each);
    const x = isLeft ? box.right - 1 - width : isOver ? (box.left + box.right - width) / 2 : box.left + 1;
    const look = each.strong ? { ...title, fill: ink.ink } : { ...SECOND, fill: ink.ink2 };
    return letters(each.text, {
      ...look,
      x: Math.round(x),
      y: Math.round(box.top + LINE_HEIGHT * index + 10.5),
      rim: ink.land,
    });
  };
  return [...(hairline === null ? [] : hairlinePieces(hairline, theme)), ...lines.flatMap(line)];
}

function hairlinePieces({ from, to }: NonNullable<PlacedLabel["hairline"]>, theme: Theme): Piece[] {
  const attributes = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: INK[theme].ink2, "stroke-width": 0.9 };
  return [piece("line", attributes)];
}

function drawBase({ base, bounds, cartouche, theme, measure }: NameRequest, taken: readonly Box[]): Piece[] {
  const ink = INK[theme];
  const boxOf = ({ text, at }: BaseName): Box => {
    const half = measure(text, fontOf(BASE)) / 2 + 3;
    return { left: at.x - half, right: at.x + half, top: at.y - 9, bottom: at.y + 5 };
  };
  return freeBaseNames({ names: base, bounds, cartouche, taken, boxOf }).flatMap(({ text, kind, at }) => {
    const rim = kind === "sea" ? ink.sea : ink.land;
    return letters(text, { ...BASE, ...at, anchor: "middle", fill: ink.ink3, rim });
  });
}
