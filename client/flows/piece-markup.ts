import { escapeXml, tag } from "../export/xml.ts";
import type { Piece } from "./piece.ts";

/** The same drawing as the screen shows, as SVG for a file. */
export function markupOf(pieces: readonly Piece[]): string {
  return pieces
    .map(({ name, attributes, inside }) =>
      tag(name, attributes, typeof inside === "string" ? escapeXml(inside) : markupOf(inside)),
    )
    .join("");
}
