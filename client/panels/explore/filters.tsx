import { Button } from "@blueprintjs/core";
import { useId, type JSX } from "react";
import { isFiltering } from "../../graph/filter.ts";
import { clearFilter, setLeastConfidence } from "../../state/actions/filter.ts";
import { endPeriod } from "../../state/actions/periods.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords } from "../../text/dates.ts";
import { Section } from "../../ui/section.tsx";
import { Folds } from "./folds.tsx";
import { RuleFilter } from "./rule-filter.tsx";
import { SourceFilter } from "./source-filter.tsx";
import "./filters.css";

/** What folds by more than its kind: by confidence, by time, by source, by a property. */
export function Filters(): JSX.Element {
  const { t } = useWords();
  const isAny = useApp(({ present }) => isFiltering(present.filter));
  return (
    <Section
      title={t("filters.title")}
      aside={isAny && <Button size="small" variant="minimal" text={t("status.folded.clear")} onClick={clearFilter} />}
    >
      <LeastConfidence />
      <PeriodLines />
      <SourceFilter />
      <RuleFilter />
    </Section>
  );
}

function LeastConfidence(): JSX.Element {
  const { t, figure } = useWords();
  const least = useApp(({ present }) => present.filter.leastConfidence);
  const id = useId();
  const words = least === null ? t("filters.any") : figure(least);
  return (
    <div className="filter-part">
      <div className="filter-row">
        <label htmlFor={id}>{t("filters.confidence")}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={least ?? 0}
          aria-valuetext={words}
          onChange={({ target }) => setLeastConfidence(target.value === "0" ? null : Number(target.value))}
        />
        <output className="num" htmlFor={id}>
          {words}
        </output>
      </div>
      {least !== null && <Folds part={{ leastConfidence: least }} />}
    </div>
  );
}

/** The periods of the time line, also where the strip is folded away. */
function PeriodLines(): JSX.Element | null {
  const { t, language } = useWords();
  const periods = useApp(({ present }) => present.filter.periods);
  if (periods.length === 0) return null;
  return (
    <div className="filter-part">
      {periods.map((period, index) => {
        const words = intervalWords(period.from, period.to, language);
        return (
          <div key={period.from} className="filter-row">
            {index === 0 && <span>{t(periods.length === 1 ? "filters.period" : "filters.periods")}</span>}
            <span className="grow" />
            <button
              type="button"
              className="filter-chip"
              aria-label={`${t("time.end")}: ${words}`}
              title={t("time.end")}
              onClick={() => endPeriod(period)}
            >
              {words}
              <span aria-hidden>×</span>
            </button>
          </div>
        );
      })}
      <Folds part={{ periods }} />
    </div>
  );
}
