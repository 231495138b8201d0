import { Cog, Pause, Play, StepBackward, StepForward } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import { spanOf, unitsOf, type TimeAxis } from "../../graph/time-axis.ts";
import type { TimedCase } from "../../graph/time-line.ts";
import { steppedTime, stepTime } from "../../state/actions/step-time.ts";
import { useApp } from "../../state/app-store.ts";
import { movingPeriod } from "../../state/moving-period.ts";
import { playedFirst, startPlay, stopPlay, type PlayRange } from "../../state/play.ts";
import { useStill } from "../../state/use-window.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { PlayOptions } from "./play-options.tsx";

/** A period goes through time: by itself, or a step on and back. */
export function PlayTools({ axis, cases }: { axis: TimeAxis; cases: readonly TimedCase[] }): JSX.Element | null {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const isPlaying = useApp((state) => state.isPlaying);
  const isStill = useStill();
  const at = useApp((state) => movingPeriod(state).own?.from ?? null);
  const span = spanOf(cases);
  const range = span === null ? null : { span, units: unitsOf(axis) };
  const hasRoom = useApp((state) => state.isPlaying || (range !== null && playedFirst(range, state) !== null));
  if (range === null) return null;
  return (
    <div className="time-tools">
      <StepButton by={-1} range={range} />
      {!isStill && (
        <IconButton
          icon={isPlaying ? <Pause size={12} /> : <Play size={12} />}
          label={t(isPlaying ? "time.pause" : "time.play")}
          aria-disabled={!hasRoom}
          onClick={() => (isPlaying ? stopPlay() : startPlay(range))}
        />
      )}
      <StepButton by={1} range={range} />
      <IconButton
        icon={<Cog size={12} />}
        label={t("time.how")}
        active={isOpen}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <PlayOptions axis={axis} at={at} units={range.units} hasSpeed={!isStill} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function StepButton({ by, range }: { by: 1 | -1; range: PlayRange }): JSX.Element {
  const { t } = useWords();
  const isPossible = useApp((state) => steppedTime(by, range, state) !== null);
  return (
    <IconButton
      icon={by > 0 ? <StepForward size={12} /> : <StepBackward size={12} />}
      label={t(by > 0 ? "time.next" : "time.previous")}
      // It keeps the keyboard at the end of time too.
      aria-disabled={!isPossible}
      onClick={() => stepTime(by, range)}
    />
  );
}
