import type { JSX, SVGProps } from "react";
import type { PositionOutline } from "./position-outline.ts";
import type { Shape } from "./tokens.ts";

/** Outlines in a box from -7 to 7. Circle and square are drawn by their own elements below. */
const PATHS: Readonly<Record<Exclude<Shape, "circle" | "square" | "empty-page">, string>> = {
  diamond: "M0-6.6 6.6 0 0 6.6-6.6 0z",
  page: "M-5-6.2H1.6L5-2.8V6.2H-5zM-2.8-1.2H2.8V.2H-2.8zM-2.8 2H2.8V3.4H-2.8z",
  hexagon: "M-6 0-3-5.2H3L6 0 3 5.2H-3z",
  shield: "M-5.4-5.6H5.4V.4C5.4 3.4 3 5.4 0 6.6-3 5.4-5.4 3.4-5.4.4z",
  triangle: "M0-6 6 5.2H-6z",
  trefoil: "M0-6.4a3.2 3.2 0 0 1 2.9 4.5 3.2 3.2 0 1 1-2.9 5.2 3.2 3.2 0 1 1-2.9-5.2A3.2 3.2 0 0 1 0-6.4z",
  person: "M0-6.6a3 3 0 0 1 0 6 3 3 0 0 1 0-6zM-5.6 6.2V4.4C-5.6 1.8-3.4.4 0 .4s5.6 1.4 5.6 4v1.8z",
  bars: "M-5.8 6V.4H-2.4V6zM-1.7 6V-6H1.7V6zM2.4 6V-2.6H5.8V6z",
  pill: "M-3-3.6H3a3.6 3.6 0 0 1 0 7.2H-3a3.6 3.6 0 0 1 0-7.2z",
};

/** One mark's outline in the given colour; a rough position has a broken outline and a pale inside. */
export function ShapePath({
  shape,
  colour,
  outline,
}: {
  shape: Shape;
  colour: string;
  outline: PositionOutline;
}): JSX.Element {
  const paint: SVGProps<SVGElement> = outline === "exact" ? { fill: colour } : broken(colour, outline);
  switch (shape) {
    case "circle":
      return <circle r={outline === "exact" ? 5.6 : 5.2} {...(paint as SVGProps<SVGCircleElement>)} />;
    case "square":
      return <rect x={-5} y={-5} width={10} height={10} rx={1.2} {...(paint as SVGProps<SVGRectElement>)} />;
    case "empty-page":
      return <path d="M-4.6-6H4.6V6H-4.6z" fill="none" stroke={colour} strokeWidth={1.4} />;
    default:
      return <path d={PATHS[shape]} fillRule="evenodd" {...(paint as SVGProps<SVGPathElement>)} />;
  }
}

function broken(colour: string, outline: PositionOutline): SVGProps<SVGElement> {
  const strokeDasharray = outline === "sea" ? "1.4 1.9" : "2.6 1.5";
  return { fill: colour, fillOpacity: 0.14, stroke: colour, strokeWidth: 1.5, strokeDasharray };
}
