import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { boundedFigure } from "../../text/bounded-figure.ts";
import { Meter } from "../../ui/marks.tsx";

export interface WorkingTotalProps {
  value: number;
  isInferred: boolean;
  /** What the figure is made of. */
  from: string;
}

/** The figure, large, above what makes it. */
export function WorkingTotal({ value, isInferred, from }: WorkingTotalProps): JSX.Element {
  const { figure } = useWords();
  return (
    <div className="total">
      <span>{boundedFigure(figure(value), isInferred)}</span>
      <div>
        <Meter value={value} width={150} inferred={isInferred} />
        <small>{from}</small>
      </div>
    </div>
  );
}
