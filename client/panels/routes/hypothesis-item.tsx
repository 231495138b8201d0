import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import type { Slice } from "../../../contract/slice.ts";
import { useStatus } from "../../api/use-queries.ts";
import { litOf, premisesOf, type HypothesisLine } from "../../graph/hypothesis-line.ts";
import { keep } from "../../state/actions/hypotheses.ts";
import { isSame } from "../../state/actions/light.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { apartWords, whyWords } from "../../text/hypothesis-words.ts";
import { ConfidenceFigure } from "../../ui/confidence.tsx";
import { Settling } from "../../ui/settling.tsx";
import { GapLine } from "./gap-line.tsx";
import { LightButton } from "./light-button.tsx";

export interface HypothesisItemProps {
  line: HypothesisLine;
  slice: Slice;
  /** Days between the two legs that were allowed when it was proposed. */
  windowDays: number;
}

/** Two reported legs with a gap between, why they are put together, and what would settle it. */
export function HypothesisItem({ line, slice, windowDays }: HypothesisItemProps): JSX.Element {
  const words = useWords();
  const { t, figure, name, title } = words;
  const { hypothesis, stops } = line;
  const isLit = useApp(({ present }) => present.lit !== null && isSame(present.lit, litOf(line)));
  const [isOpen, setOpen] = useState(false);
  // Only in a graph that Filière made is anything kept.
  const mayKeep = useStatus().data?.data != null;
  const against = hypothesis.againstIt.length;
  const gap = `${name(stops[1])} → ${name(stops[2])}`;
  return (
    <li className={isLit ? "route hypothesis on" : "route hypothesis"}>
      <div className="route-head">
        <ConfidenceFigure value={hypothesis.confidence} figure={figure(hypothesis.confidence)} width={54} inferred />
        <em>{apartWords(hypothesis, words)}</em>
      </div>
      <b className="gap-name" aria-hidden title={gap}>
        {title(stops[1])} <span className="gap-sign">⇢</span> {title(stops[2])}
      </b>
      <GapLine line={line} />
      <p className="route-foot">
        <strong>{t("hypotheses.label")}</strong> {whyWords(line, words)}
      </p>
      <div>
        <button type="button" className="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("hypotheses.details.hide") : t("hypotheses.details")}
          {!isOpen && against > 0 && (
            <span className="against-count" title={t("hypotheses.against.count", { count: against })}>
              {" "}
              ≠ {against}
            </span>
          )}
        </button>
      </div>
      {isOpen && <Settling line={line} slice={slice} />}
      <div className="hypothesis-acts">
        <LightButton
          lit={litOf(line)}
          piece={premisesOf(line)}
          step="step.light-legs"
          text={t("hypotheses.show")}
          title={t("hypotheses.show.why")}
          aria-label={`${t("hypotheses.show")}: ${gap}`}
        />
        {mayKeep && (
          <Button
            size="small"
            text={t("hypotheses.keep")}
            aria-label={`${t("hypotheses.keep")}: ${gap}`}
            onClick={() => void keep(line, windowDays)}
          />
        )}
      </div>
    </li>
  );
}
