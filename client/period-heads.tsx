import type { JSX } from "react";
import { comparedPeriods, type Side } from "./graph/compared-periods.ts";
import { useApp } from "./state/app-store.ts";
import { useDifference } from "./state/picture-store.ts";
import { useWords } from "./state/use-words.ts";
import { intervalWords } from "./text/dates.ts";

/** Over each of two pictures its period, and how much of it is in no other. */
export function PeriodHeads(): JSX.Element {
  return (
    <>
      <PeriodHead side={0} />
      <PeriodHead side={1} />
    </>
  );
}

function PeriodHead({ side }: { side: Side }): JSX.Element | null {
  const { t, language } = useWords();
  const period = useApp(({ present }) =>
    comparedPeriods(present) === null ? undefined : present.filter.periods[side],
  );
  const difference = useDifference();
  if (period === undefined || difference === null) return null;
  const cases = difference.sums.find(({ what }) => what === "case");
  const links = difference.sums.find(({ what }) => what === "link");
  const own = side === 0 ? difference.onlyA : difference.onlyB;
  return (
    <p className={side === 0 ? "period-head" : "period-head second"}>
      <b>{intervalWords(period.from, period.to, language)}</b>
      <span>
        {t("compare.head", {
          cases: (side === 0 ? cases?.a : cases?.b) ?? 0,
          links: (side === 0 ? links?.a : links?.b) ?? 0,
          own: own.length,
        })}
      </span>
    </p>
  );
}
