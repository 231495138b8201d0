import { useMemo, useRef, useState, type JSX } from "react";
import type { Period } from "../../graph/periods.ts";
import { casesIn, periodOf, unitOfAxis, type TimeAxis } from "../../graph/time-axis.ts";
import { scaledAxis } from "../../graph/time-scale.ts";
import type { TimeLine as Cases } from "../../graph/time-line.ts";
import { isTimeLineOpen } from "../../state/actions/toggle-time-line.ts";
import { useApp } from "../../state/app-store.ts";
import { useTimeLine } from "../../state/picture-store.ts";
import { useRoomy, useTall } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords, periodsWords } from "../../text/dates.ts";
import type { MessageKey } from "../../text/messages.ts";
import { useSize } from "../../ui/use-size.ts";
import { Chart } from "./chart.tsx";
import { PlayTools } from "./play-tools.tsx";
import { useWheel } from "./use-wheel.ts";
import "./time-line.css";

/** When the cases of the picture were: a block each, and a brush that keeps a period. */
export function TimeLine(): JSX.Element | null {
  const isTall = useTall();
  const isOpen = useApp((state) => isTimeLineOpen(state.present.timeLine, isTall));
  const line = useTimeLine();
  return isOpen && line.cases.length > 0 ? <Strip line={line} /> : null;
}

function Strip({ line }: { line: Cases }): JSX.Element {
  const { t, language } = useWords();
  const isRoomy = useRoomy();
  const isLow = useApp((state) => state.present.drawer !== "closed") || !isRoomy;
  const periods = useApp((state) => state.present.filter.periods);
  const isWanted = useApp((state) => state.isPeriodWanted);
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  const scale = useApp((state) => state.scale);
  const axis = useMemo(() => (size === null ? null : scaledAxis(line.cases, size.width, scale)), [line, size, scale]);
  useWheel(host, axis, scale);
  // What the pointer is drawing or resting on, worded beside the strip.
  const [said, setSaid] = useState<Period | null>(null);
  const counted = said === null ? periods : [said];
  const touched = casesIn(line.cases, counted);
  const name = t(nameOf(axis));
  return (
    <section className={isLow ? "time-line low" : "time-line"} data-part="time" aria-label={name}>
      <header>
        <b>{name}</b>
        {scale !== null && axis !== null && <ShownSpan axis={axis} />}
        <Key line={line} hasRoom={scale === null} />
        <span className="said" aria-hidden>
          {counted.length === 0 || (isWanted && said === null)
            ? t(isWanted ? "time.hint-more" : "time.hint")
            : t("time.count", {
                when:
                  counted.length > (isLow ? 1 : 2)
                    ? t("time.periods", { count: counted.length })
                    : periodsWords(counted, language),
                count: touched.length,
                shown: touched.filter(({ standing }) => standing === "shown").length,
              })}
        </span>
        {line.undated > 0 && <span className="undated">{t("time.undated", { count: line.undated })}</span>}
      </header>
      {axis !== null && <PlayTools axis={axis} cases={line.cases} />}
      <div className="time-plot" ref={host}>
        {size !== null && axis !== null && (
          <Chart cases={line.cases} axis={axis} size={size} periods={periods} isWanted={isWanted} onSaid={setSaid} />
        )}
      </div>
    </section>
  );
}

function nameOf(axis: TimeAxis | null): MessageKey {
  const unit = axis === null ? "month" : unitOfAxis(axis);
  if (unit === "day" || unit === "week") return `time.name-${unit}`;
  return unit === "month" ? "time.name" : "time.name-long";
}

/** Which part of the time is seen. */
function ShownSpan({ axis }: { axis: TimeAxis }): JSX.Element {
  const { t, language } = useWords();
  const { from, to } = periodOf(axis, { from: 0, to: axis.columns - 1 });
  return <span className="seen">{t("time.shown-span", { when: intervalWords(from, to, language) })}</span>;
}

/** What the blocks mean: only what stands here, and beside what is shown of the time only the hatching. */
function Key({ line, hasRoom }: { line: Cases; hasRoom: boolean }): JSX.Element {
  const { t } = useWords();
  const standings = (["shown", "behind", "folded"] as const).filter((standing) =>
    line.cases.some((one) => one.standing === standing),
  );
  const isRough = line.cases.some(({ exactness }) => exactness !== "day");
  return (
    <>
      {(hasRoom ? standings : []).map((standing) => (
        <span key={standing} className="key">
          <i className={standing} />
          {t(`time.key.${standing}`)}
        </span>
      ))}
      {isRough && (
        <span className="key">
          <i className="rough" />
          {t("time.key.rough")}
        </span>
      )}
    </>
  );
}
