import type { JSX } from "react";
import type { Slice } from "../../../contract/slice.ts";
import type { HypothesisLine } from "../../graph/hypothesis-line.ts";
import { HypothesisItem } from "./hypothesis-item.tsx";

export interface HypothesisListProps {
  label: string;
  lines: readonly HypothesisLine[];
  slice: Slice;
  /** Days between two legs that were allowed. */
  windowDays: number;
}

/** Hypotheses one under the other, the best known first. */
export function HypothesisList({ label, lines, slice, windowDays }: HypothesisListProps): JSX.Element {
  return (
    <ol className="routes" aria-label={label}>
      {lines.map((line) => (
        <HypothesisItem key={line.hypothesis.id} line={line} slice={slice} windowDays={windowDays} />
      ))}
    </ol>
  );
}
