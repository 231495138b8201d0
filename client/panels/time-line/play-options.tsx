import type { JSX } from "react";
import type { Unit } from "../../graph/calendar.ts";
import type { TimeAxis } from "../../graph/time-axis.ts";
import { PLAY_KEEPS } from "../../graph/play-window.ts";
import { useApp } from "../../state/app-store.ts";
import { choosePlaying, playingOn, SPEEDS } from "../../state/play.ts";
import { useWords } from "../../state/use-words.ts";
import { Choice } from "./choice.tsx";
import { ScaleChoice } from "./scale-choice.tsx";

export interface PlayOptionsProps {
  axis: TimeAxis;
  /** The day that a nearer look is taken at; null: the middle. */
  at: string | null;
  units: readonly Unit[];
  /** Where nothing moves by itself there is no speed. */
  hasSpeed: boolean;
  onClose: () => void;
}

/** What a column is, the step, what stays, and how fast: over the strip, and changed while time is played too. */
export function PlayOptions({ axis, at, units, hasSpeed, onClose }: PlayOptionsProps): JSX.Element {
  const { t } = useWords();
  const { unit, keeps, speed } = playingOn(
    useApp((state) => state.playing),
    units,
  );
  return (
    <div
      className="time-options"
      role="group"
      aria-label={t("time.how")}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <ScaleChoice axis={axis} at={at} />
      <Choice
        label={t("time.step")}
        value={unit}
        options={units.map((value) => ({ value, label: t(`time.step.${value}`) }))}
        onChoose={(value) => choosePlaying({ unit: value })}
      />
      <Choice
        label={t("time.keeps")}
        value={keeps}
        options={PLAY_KEEPS.map((value) => ({ value, label: t(`time.keeps.${value}`) }))}
        onChoose={(value) => choosePlaying({ keeps: value })}
      />
      {hasSpeed && (
        <Choice
          label={t("time.speed")}
          value={speed}
          options={SPEEDS.map((value) => ({ value, label: t(`time.speed.${value}`) }))}
          onChoose={(value) => choosePlaying({ speed: value })}
        />
      )}
    </div>
  );
}
