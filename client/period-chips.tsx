import { Cross, Plus } from "@blueprintjs/icons";
import type { JSX } from "react";
import { comparedPeriods } from "./graph/compared-periods.ts";
import { MOST_PERIODS } from "./graph/periods.ts";
import { comparePeriods } from "./state/actions/compare-periods.ts";
import { endPeriod, wantPeriod } from "./state/actions/periods.ts";
import { isTimeLineOpen } from "./state/actions/toggle-time-line.ts";
import { useApp } from "./state/app-store.ts";
import { useTall } from "./state/use-window.ts";
import { useWords } from "./state/use-words.ts";
import { intervalWords } from "./text/dates.ts";

/** The periods of the time line in words, whether the strip is there or not; each ends by itself. */
export function PeriodChips(): JSX.Element | null {
  const { t, language } = useWords();
  const periods = useApp((state) => state.present.filter.periods);
  if (periods.length === 0) return null;
  return (
    <span className="period-chips">
      {periods.map((period) => (
        <button
          key={period.from}
          type="button"
          className="chip"
          title={t("time.end")}
          onClick={() => endPeriod(period)}
        >
          {intervalWords(period.from, period.to, language)}
          <Cross size={11} />
        </button>
      ))}
      {periods.length < MOST_PERIODS && <AddButton />}
      {periods.length === 2 && <CompareButton />}
    </span>
  );
}

function CompareButton(): JSX.Element {
  const { t } = useWords();
  const isCompared = useApp((state) => comparedPeriods(state.present) !== null);
  return (
    <button
      type="button"
      className={isCompared ? "chip plain on" : "chip plain"}
      aria-pressed={isCompared}
      title={t("compare.why")}
      onClick={() => comparePeriods(!isCompared)}
    >
      {t("compare.do")}
    </button>
  );
}

/** A further period is drawn on the strip, so without one there is nothing to press. */
function AddButton(): JSX.Element | null {
  const { t } = useWords();
  const isTall = useTall();
  const isOpen = useApp((state) => isTimeLineOpen(state.present.timeLine, isTall));
  const isWanted = useApp((state) => state.isPeriodWanted);
  if (!isOpen) return null;
  return (
    <button
      type="button"
      className={isWanted ? "chip plain add-period on" : "chip plain add-period"}
      aria-label={t("time.add")}
      aria-pressed={isWanted}
      title={t("time.add.why")}
      onClick={() => {
        wantPeriod(!isWanted);
        // The arrows go on from there.
        if (!isWanted) document.querySelector<HTMLElement>(".brush-control")?.focus();
      }}
    >
      <Plus size={11} />
    </button>
  );
}
