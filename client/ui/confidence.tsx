import type { JSX } from "react";
import { Meter } from "./marks.tsx";

export interface ConfidenceFigureProps {
  value: number;
  /** The figure as the language writes it. */
  figure: string;
  width?: number;
  inferred?: boolean;
}

/** A bar and its figure; an inferred one is an upper bound. */
export function ConfidenceFigure({ value, figure, width = 44, inferred = false }: ConfidenceFigureProps): JSX.Element {
  return (
    <span className="confidence-figure">
      <Meter value={value} width={width} inferred={inferred} />
      <span className="num">
        {inferred && "≤ "}
        {figure}
      </span>
    </span>
  );
}
