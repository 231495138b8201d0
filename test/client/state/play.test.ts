import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addDays, unitOf, UNITS } from "../../../client/graph/calendar.ts";
import { NO_FILTER } from "../../../client/graph/filter.ts";
import { mergePeriods, samePeriod } from "../../../client/graph/periods.ts";
import { PLAY_KEEPS } from "../../../client/graph/play-window.ts";
import { keepPeriods } from "../../../client/state/actions/periods.ts";
import { select } from "../../../client/state/actions/select.ts";
import { stepBack } from "../../../client/state/actions/step-back.ts";
import { steppedTime, stepTime } from "../../../client/state/actions/step-time.ts";
import { undoStep } from "../../../client/state/actions/undo.ts";
import { app, facts, remember } from "../../../client/state/app-store.ts";
import { choosePlaying, playedFirst, startPlay, stopPlay } from "../../../client/state/play.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { caseFile, place } from "../graph/samples.ts";

const STAGE = { span: { from: "2024-01-05", to: "2024-04-20" }, units: ["month", "quarter", "year"] as const };
const FEBRUARY = { from: "2024-02-01", to: "2024-02-29" };
const lyon = place("place:lyon");
const one = caseFile("case:one", { dateFrom: "2024-03-03", dateTo: "2024-03-03" });

let frames: (() => void)[] = [];
/** Frames that the page draws: two for each step, after what was set is on the screen. */
function draw(): void {
  for (let round = 0; round < 2; round += 1) {
    const due = frames;
    frames = [];
    for (const frame of due) frame();
  }
}
async function pass(milliseconds: number): Promise<void> {
  draw();
  await vi.advanceTimersByTimeAsync(milliseconds);
}
const kept = () => app.getState().present.filter.periods.map(({ from }) => from.slice(0, 7));

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  facts.nodes.clear();
  remember({ nodes: [lyon, one], edges: [] });
  app.setState({
    past: [],
    future: [],
    moved: null,
    present: { ...EMPTY_VIEW, nodes: [lyon.id, one.id], filter: NO_FILTER },
    playing: { unit: "month", keeps: "step", speed: "normal" },
  });
});
afterEach(() => {
  stopPlay();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a play goes on to the end of the span and is one step back", async () => {
  keepPeriods([FEBRUARY]);
  startPlay(STAGE);
  expect(kept()).toEqual(["2024-02"]);
  await pass(1000);
  expect(kept()).toEqual(["2024-03"]);
  await pass(1000);
  await pass(1000);
  expect(app.getState().isPlaying).toBe(false);
  expect(kept()).toEqual(["2024-04"]);
  expect(app.getState().past).toHaveLength(2);
  undoStep.perform();
  expect(kept()).toEqual(["2024-02"]);
});

test("a step waits for the frame that shows the one before", async () => {
  startPlay(STAGE);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept()).toEqual(["2024-01"]);
  await pass(1000);
  expect(kept()).toEqual(["2024-02"]);
});

test("what is done meanwhile comes after the play, and taken back it leaves the time where the play stopped", async () => {
  startPlay(STAGE);
  await pass(1000);
  select(one.id);
  await pass(1000);
  stepBack.perform();
  expect(app.getState().isPlaying).toBe(false);
  expect(kept()).toEqual(["2024-03"]);
  undoStep.perform();
  expect(app.getState().present.selected).toBeNull();
  expect(kept()).toEqual(["2024-03"]);
  undoStep.perform();
  expect(kept()).toEqual([]);
});

test("a step back while it plays stops it and takes all of it back", async () => {
  startPlay(STAGE);
  await pass(1000);
  undoStep.perform();
  expect(app.getState().isPlaying).toBe(false);
  expect(kept()).toEqual([]);
  await pass(5000);
  expect(kept()).toEqual([]);
});

test("whoever changes the periods ends it, and the others stay beside the one that moves", async () => {
  keepPeriods([{ from: "2023-01-01", to: "2023-12-31" }, FEBRUARY]);
  startPlay(STAGE);
  await pass(1000);
  expect(kept()).toEqual(["2023-01", "2024-03"]);
  keepPeriods([FEBRUARY]);
  expect(app.getState().isPlaying).toBe(false);
  await pass(5000);
  expect(kept()).toEqual(["2024-02"]);
});

test("its step and width may be chosen while it plays; a step that the axis does not know is its finest", async () => {
  choosePlaying({ unit: "day" });
  startPlay(STAGE);
  await pass(1000);
  expect(kept()).toEqual(["2024-02"]);
  choosePlaying({ keeps: "all" });
  await pass(1000);
  expect(app.getState().present.filter.periods).toEqual([{ from: "2024-02-01", to: "2024-03-31" }]);
});

test("by hand time goes a step on or back, and several in a row are one step of undo", () => {
  stepTime(1, STAGE);
  expect(kept()).toEqual(["2024-01"]);
  stepTime(1, STAGE);
  stepTime(1, STAGE);
  stepTime(-1, STAGE);
  expect(kept()).toEqual(["2024-02"]);
  expect(app.getState().past).toHaveLength(1);
  keepPeriods([{ from: "2024-04-01", to: "2024-04-30" }]);
  expect(steppedTime(1, STAGE, app.getState())).toBeNull();
  stepTime(1, STAGE);
  expect(kept()).toEqual(["2024-04"]);
});

const month = (name: string) => unitOf(`${name}-01`, "month");

test("of several periods the one that was moved goes on moving, and leaps over another instead of swallowing it", () => {
  keepPeriods([month("2024-01"), month("2024-03")]);
  stepTime(-1, STAGE);
  expect(kept()).toEqual(["2024-01", "2024-02"]);
  stepTime(-1, STAGE);
  expect(kept(), "nothing is before January").toEqual(["2024-01", "2024-02"]);
  const wider = { ...STAGE, span: { from: "2023-11-05", to: "2024-04-20" } };
  stepTime(-1, wider);
  expect(kept()).toEqual(["2023-12", "2024-01"]);
  stepTime(-1, wider);
  expect(kept()).toEqual(["2023-11", "2024-01"]);
  stepTime(1, wider);
  stepTime(1, wider);
  stepTime(1, wider);
  expect(kept()).toEqual(["2024-01", "2024-03"]);
  expect(app.getState().past).toHaveLength(2);
});

test("who draws the periods anew moves the last one again", () => {
  keepPeriods([month("2024-01"), month("2024-03")]);
  const wider = { ...STAGE, span: { from: "2023-11-05", to: "2024-04-20" } };
  stepTime(-1, wider);
  stepTime(-1, wider);
  expect(kept()).toEqual(["2023-12", "2024-01"]);
  keepPeriods([month("2023-12"), month("2024-02")]);
  stepTime(1, wider);
  expect(kept()).toEqual(["2023-12", "2024-03"]);
});

test("a play that begins anew passes the other period, and paused before it goes on with the one that it moved", async () => {
  keepPeriods([month("2024-03"), month("2024-04")]);
  startPlay(STAGE);
  expect(kept()).toEqual(["2024-01", "2024-03"]);
  stopPlay();
  startPlay(STAGE);
  await pass(1000);
  expect(kept()).toEqual(["2024-02", "2024-03"]);
  await pass(1000);
  expect(kept()).toEqual(["2024-03", "2024-04"]);
  stopPlay();
  keepPeriods([month("2024-01"), month("2024-04")]);
  startPlay(STAGE);
  expect(kept(), "January is taken").toEqual(["2024-01", "2024-02"]);
});

test("what grows stops before another period", () => {
  choosePlaying({ keeps: "all" });
  keepPeriods([month("2024-01"), month("2024-02")]);
  app.setState(({ present }) => ({ moved: { window: month("2024-01"), among: present.filter.periods } }));
  expect(steppedTime(1, STAGE, app.getState())).toBeNull();
});

test("a play that other periods leave no room does not begin", () => {
  keepPeriods([
    { from: "2024-01-01", to: "2024-01-09" },
    { from: "2024-01-10", to: "2024-04-30" },
  ]);
  app.setState(({ present }) => ({
    moved: { window: { from: "2024-01-01", to: "2024-01-09" }, among: present.filter.periods },
  }));
  expect(playedFirst(STAGE, app.getState())).toBeNull();
  startPlay(STAGE);
  expect(app.getState().isPlaying).toBe(false);
  expect(app.getState().past).toHaveLength(1);
});

test("what is compared stays two periods while one is played, and a view without two is compared no longer", async () => {
  keepPeriods([month("2024-01"), month("2024-03")]);
  app.setState(({ present }) => ({ present: { ...present, compared: true } }));
  startPlay({ ...STAGE, span: { from: "2024-01-05", to: "2024-05-20" } });
  for (let step = 0; step < 8; step += 1) {
    await pass(1000);
    expect(app.getState().present).toMatchObject({ compared: true });
    expect(kept()).toHaveLength(2);
  }
  app.setState({ present: { ...EMPTY_VIEW, nodes: [lyon.id, one.id], compared: true, drawer: "difference" } });
  startPlay(STAGE);
  expect(app.getState().present).toMatchObject({ compared: false, drawer: "closed" });
});

const anyPeriod = fc
  .tuple(fc.nat(420), fc.nat(60))
  .map(([start, days]) => ({ from: addDays("2023-10-01", start), to: addDays("2023-10-01", start + days) }));

test("whatever is stepped and played, no period is lost and the others stay", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyPeriod, { minLength: 2, maxLength: 5 }),
      fc.array(fc.constantFrom("back", "on", "play"), { maxLength: 12 }),
      fc.record({ unit: fc.constantFrom(...UNITS), keeps: fc.constantFrom(...PLAY_KEEPS) }),
      async (periods, moves, choice) => {
        const stage = { span: { from: "2023-10-05", to: "2024-11-20" }, units: UNITS };
        const all = mergePeriods(periods);
        app.setState({ present: { ...EMPTY_VIEW, nodes: [lyon.id, one.id] }, moved: null });
        choosePlaying(choice);
        keepPeriods(all);
        for (const move of moves) {
          if (move === "play") {
            startPlay(stage);
            await pass(1000);
            stopPlay();
          } else stepTime(move === "on" ? 1 : -1, stage);
          const now = app.getState().present.filter.periods;
          expect(now).toHaveLength(all.length);
          for (const other of all.slice(0, -1)) expect(now.some((period) => samePeriod(period, other))).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
