import type { Unit } from "../graph/calendar.ts";
import { mergePeriods, type Period } from "../graph/periods.ts";
import { firstWindow, nextWindow } from "../graph/play-window.ts";
import { comparedWith } from "./actions/compare-periods.ts";
import { announce, app, change, type AppState, type Playing } from "./app-store.ts";
import { settle } from "./history.ts";
import { movingPeriod } from "./moving-period.ts";

export const SPEEDS = ["slow", "normal", "fast"] as const;

/** Where time is played: from the first day to the last, in steps that its axis tells apart. */
export interface PlayRange {
  span: Period;
  units: readonly Unit[];
}

/** Milliseconds that each step stands at least. */
const PACE_MS: Readonly<Record<Playing["speed"], number>> = { slow: 1600, normal: 800, fast: 350 };
/** Milliseconds that a picture stands at least, however long it took to draw: clicks and keys come through. */
const REST_MS = 120;

interface Run {
  range: PlayRange;
  window: Period;
  /** Periods that stay where they are. */
  others: readonly Period[];
  /** The filter's periods as the play set them: others there are somebody's. */
  set: readonly Period[];
  /** The step of undo that the play is. */
  step: AppState["past"][number];
}

let run: Run | null = null;

/** The window that a play would begin with; null: other periods leave it no room. */
export function playedFirst(
  { span, units }: PlayRange,
  state: Pick<AppState, "present" | "playing" | "moved">,
): Period | null {
  const { own, others } = movingPeriod(state);
  return firstWindow(own, span, playingOn(state.playing, units), others);
}

/**
 * Plays one period through a span, step by step to its end. All of it is one step of undo; what is done meanwhile
 * comes after it. Whoever changes the periods, or takes a step back, ends it.
 */
export function startPlay(range: PlayRange): void {
  stopPlay();
  const window = playedFirst(range, app.getState());
  if (window === null) return;
  const { present } = app.getState();
  const { others } = movingPeriod(app.getState());
  const set = mergePeriods([...others, window]);
  const filter = { ...present.filter, periods: set };
  change({ filter, ...comparedWith(present, filter) }, { key: "step.play", periods: [window] });
  const step = app.getState().past.at(-1);
  if (step === undefined) return;
  run = { range, window, others, set, step };
  app.setState({ isPlaying: true, isPeriodWanted: false, moved: { window, among: set } });
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
  const { span, units } = own.range;
  const next = nextWindow(own.window, span, playingOn(app.getState().playing, units), 1, own.others);
  if (next === null) {
    stopPlay();
    return;
  }
  own.window = next;
  own.set = mergePeriods([...own.others, next]);
  // No step of its own: the play is one, and it is in the past already.
  app.setState(({ present }) => {
    const filter = { ...present.filter, periods: own.set };
    return {
      present: { ...present, filter, ...comparedWith(present, filter) },
      moved: { window: next, among: own.set },
    };
  });
}

app.subscribe(({ present }) => {
  if (run !== null && present.filter.periods !== run.set) stopPlay();
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** After the frame that shows what was set; a page that nobody sees draws none, and waits. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
