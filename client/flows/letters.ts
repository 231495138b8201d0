import { FONT } from "../ui/tokens.ts";
import { piece, type Piece } from "./piece.ts";

export interface Letters {
  x: number;
  y: number;
  fill: string;
  /** Pixels. */
  size?: number;
  weight?: 400 | 500 | 600;
  family?: keyof typeof FONT;
  anchor?: "start" | "middle" | "end";
  /** The colour of a rim that keeps what lies under the text away from it. */
  rim?: string;
}

export const fontOf = ({ size = 12, weight = 400, family = "condensed" }: Partial<Letters>): string =>
  `${weight} ${size}px ${FONT[family]}`;

/** A text, and its rim as a second one, for not every program paints a stroke below the fill. */
export function letters(text: string, look: Letters): Piece[] {
  const { x, y, fill, size = 12, weight = 400, family = "condensed", anchor = "start", rim } = look;
  const type = { x, y, "font-family": FONT[family], "font-size": size, "font-weight": weight, "text-anchor": anchor };
  const stroke = { fill: "none", stroke: rim ?? "none", "stroke-width": 3.5, "stroke-linejoin": "round" };
  const under = rim === undefined ? [] : [piece("text", { ...type, ...stroke, "aria-hidden": "true" }, text)];
  return [...under, piece("text", { ...type, fill }, text)];
}
