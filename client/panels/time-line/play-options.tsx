import { useId, type JSX } from "react";
import type { Unit } from "../../graph/calendar.ts";
import { PLAY_KEEPS } from "../../graph/play-window.ts";
import { useApp } from "../../state/app-store.ts";
import { choosePlaying, playingOn, SPEEDS } from "../../state/play.ts";
import { useWords } from "../../state/use-words.ts";

export interface PlayOptionsProps {
  units: readonly Unit[];
  /** Where nothing moves by itself there is no speed. */
  hasSpeed: boolean;
  onClose: () => void;
}

/** The step, what stays, and how fast: over the strip, and changed while time is played too. */
export function PlayOptions({ units, hasSpeed, onClose }: PlayOptionsProps): JSX.Element {
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

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>): JSX.Element {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );
}
