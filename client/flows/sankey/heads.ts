import type { Size } from "../../map/geometry.ts";
import { FONT, INK } from "../../ui/tokens.ts";
import type { Look } from "../look.ts";
import { piece, type Piece } from "../piece.ts";
import type { ColumnRole } from "./columns.ts";
import type { Placed } from "./lay-out.ts";

const TYPE = { "font-family": FONT.sans, "font-size": 10, "font-weight": 600, "letter-spacing": 1 };
const GAP = 10;
const BASELINE = 16;

interface HeadLook extends Look {
  size: Size;
}

/** The heads of the columns. Those of the ends come first: one between them that has no room is left out. */
export function drawHeads(roles: readonly ColumnRole[], columns: Placed["columns"], look: HeadLook): Piece[] {
  const last = columns.length - 1;
  const inner = Array.from({ length: Math.max(0, last - 1) }, (_, index) => index + 1);
  const drawn: { left: number; right: number }[] = [];
  return [...(last > 0 ? [0, last] : []), ...inner].flatMap((index) => {
    const [role, column] = [roles[index], columns[index]];
    const isSame = index > 0 && role === roles[index - 1];
    if (role === undefined || role === "joint" || column === undefined || isSame) return [];
    const text = look.words.t(`sankey.${role}`).toLocaleUpperCase(look.words.language);
    const width = look.measure(text, `600 10px ${FONT.sans}`) + text.length;
    const left = index === 0 ? column.right - width : Math.min(column.left, look.size.width - width - 4);
    if (drawn.some((other) => left - GAP < other.right && other.left - GAP < left + width)) return [];
    drawn.push({ left, right: left + width });
    return [piece("text", { x: left, y: BASELINE, ...TYPE, fill: INK[look.theme].ink3 }, text)];
  });
}
