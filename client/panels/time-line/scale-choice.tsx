import { ChevronLeft, ChevronRight } from "@blueprintjs/icons";
import type { JSX } from "react";
import { UNITS } from "../../graph/calendar.ts";
import { periodOf, type TimeAxis } from "../../graph/time-axis.ts";
import { beside, middleOf } from "../../graph/time-scale.ts";
import { setScale } from "../../state/actions/scale.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { intervalWords } from "../../text/dates.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Choice } from "./choice.tsx";

const SCALES = ["whole", ...UNITS] as const;

/** What a column of the strip is, and which part of the time is seen where it is not all. */
export function ScaleChoice({ axis, at }: { axis: TimeAxis; at: string | null }): JSX.Element {
  const { t, language } = useWords();
  const scale = useApp((state) => state.scale);
  const { from, to } = periodOf(axis, { from: 0, to: axis.columns - 1 });
  return (
    <>
      <Choice
        label={t("time.columns")}
        value={scale?.unit ?? "whole"}
        options={SCALES.map((value) => ({ value, label: t(`time.columns.${value}`) }))}
        onChoose={(unit) => setScale(unit === "whole" ? null : { unit, at: at ?? middleOf(axis) })}
      />
      {scale !== null && (
        <>
          <span>{t("time.shown")}</span>
          <span className="shown-span">
            <IconButton
              icon={<ChevronLeft size={12} />}
              label={t("time.earlier")}
              onClick={() => setScale(beside(axis, -1))}
            />
            <output>{intervalWords(from, to, language)}</output>
            <IconButton
              icon={<ChevronRight size={12} />}
              label={t("time.later")}
              onClick={() => setScale(beside(axis, 1))}
            />
          </span>
        </>
      )}
    </>
  );
}
