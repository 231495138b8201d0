import type { Unit } from "../graph/calendar.ts";
import { mergePeriods, type Period } from "../graph/periods.ts";
import { firstWindow, nextWindow } from "../graph/play-window.ts";
import { announce, app, change, type AppState, type Playing } from "./app-store.ts";
import { settle } from "./history.ts";

export const SPEEDS = ["slow", "normal", "fast"] as const;

/** Where time is played: from the first day to the last, in steps that its axis tells apart. */
export interface Stage {
  span: Period;
  units: readonly Unit[];
}

/** Milliseconds that each step stands at least. */
const PACE_MS: Readonly<Record<Playing["speed"], number>> = { slow: 1600, normal: 800, fast: 350 };
/** Milliseconds that a picture stands at least, however long it took to draw: clicks and keys come through. */
const REST_MS = 120;

interface Run {
  stage: Stage;
  window: Period;
  /** Periods that stay where they are. */
  others: readonly Period[];
  /** The filter's periods as the play set them: others there are somebody's. */
  set: readonly Period[];
  /** The step of undo that the play is. */
  step: AppState["past"][number];
}

let run: Run | null = null;

/**
 * Plays the last period through a span, step by step to its end. All of it is one step of undo; what is done meanwhile
 * comes after it. Whoever changes the periods, or takes a step back, ends it.
 */
export function startPlay(stage: Stage): void {
  stopPlay();
  const { present, playing } = app.getState();
  const { filter } = present;
  const window = firstWindow(filter.periods.at(-1) ?? null, stage.span, playingOn(playing, stage.units));
  const others = filter.periods.slice(0, -1);
  const set = mergePeriods([...others, window]);
  change({ filter: { ...filter, periods: set } }, { key: "step.play", periods: [window] });
  const step = app.getState().past.at(-1);
  if (step === undefined) return;
  run = { stage, window, others, set, step };
  app.setState({ isPlaying: true, isPeriodWanted: false });
  announce({ key: "say.play" });
  void goOn(run);
}

/** Leaves the picture where the play stands. */
export function stopPlay(): void {
  if (run === null) return;
  const { step, window, set } = run;
  run = null;
  app.setState((state) => ({
    isPlaying: false,
    past: settle(state.past, step, { periods: set, told: { key: "step.play", periods: [window] } }),
  }));
  announce({ key: "step.play", periods: [window] });
}

/** How time is played, also while it is. */
export function choosePlaying(part: Partial<Playing>): void {
  app.setState(({ playing }) => ({ playing: { ...playing, ...part } }));
}

/** The finest step that an axis tells apart stands for one that it does not. */
export function playingOn(playing: Playing, units: readonly Unit[]): Playing {
  return units.includes(playing.unit) ? playing : { ...playing, unit: units[0] ?? "year" };
}

async function goOn(own: Run): Promise<void> {
  await Promise.all([wait(PACE_MS[app.getState().playing.speed]), drawn().then(() => wait(REST_MS))]);
  if (run !== own) return;
  advance(own);
  void goOn(own);
}

function advance(own: Run): void {
  const next = nextWindow(own.window, own.stage.span, playingOn(app.getState().playing, own.stage.units), 1);
  if (next === null) {
    stopPlay();
    return;
  }
  own.window = next;
  own.set = mergePeriods([...own.others, next]);
  // No step of its own: the play is one, and it is in the past already.
  app.setState(({ present }) => ({ present: { ...present, filter: { ...present.filter, periods: own.set } } }));
}

app.subscribe(({ present }) => {
  if (run !== null && present.filter.periods !== run.set) stopPlay();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** After the frame that shows what was set; a page that nobody sees draws none, and waits. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
