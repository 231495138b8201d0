import { exampleMark } from "../../graph/example.ts";
import { app, facts, type AppState } from "../app-store.ts";
import { currentPicture, currentTimeLine } from "../picture-store.ts";
import { preferences } from "../preferences.ts";
import { currentWords } from "../use-words.ts";
import { STEPS, type Scene, type Step } from "./steps.ts";

/** Where the tour is. It changes nothing of the view, so undo and the address know nothing of it. */
export interface Tour {
  step: Step["id"];
  /** The mark that it speaks of, from its start to its end. */
  example: string | null;
  /** The step that was done last, to be said beside the next one. */
  done: Step["id"] | null;
  /** Rises when the keyboard is to come to the tour. */
  calls: number;
}

export const stepOf = ({ step }: Tour): Step | undefined => STEPS.find(({ id }) => id === step);

/** Whether it was done before it was asked for: nothing is waited for then. */
export function isFulfilled(state: AppState): boolean {
  const { tour } = state;
  return tour !== null && stepOf(tour)?.isDone?.(state, tour.example) === true;
}

function sceneOf(example: string | null): Scene {
  const picture = currentPicture(currentWords());
  return { example, picture, cases: currentTimeLine().cases };
}

/** Its first step; where it runs already, only the keyboard comes to it. */
export function startTour(): void {
  const { tour, first } = app.getState();
  if (first === null) return;
  if (tour !== null) {
    app.setState({ tour: { ...tour, calls: tour.calls + 1 } });
    return;
  }
  const example = exampleMark(currentPicture(currentWords()), facts);
  const step = STEPS.find((one) => one.isOffered(sceneOf(example)))?.id ?? "end";
  app.setState({ tour: { step, example, done: null, calls: 1 } });
}

export function endTour(): void {
  app.setState({ tour: null });
}

/** The next step that this graph has something for. */
export function nextStep(done: Step["id"] | null = null): void {
  const { tour } = app.getState();
  if (tour === null) return;
  const isKept = tour.example !== null && facts.nodes.has(tour.example);
  const example = isKept ? tour.example : exampleMark(currentPicture(currentWords()), facts);
  const at = STEPS.findIndex(({ id }) => id === tour.step);
  const next = STEPS.slice(at + 1).find((one) => one.isOffered(sceneOf(example)))?.id ?? "end";
  if (next === "end") preferences.setState({ tourDone: true });
  app.setState({ tour: { ...tour, step: next, example, done } });
}

export function previousStep(): void {
  const { tour } = app.getState();
  if (tour === null) return;
  const before = stepsBefore(tour.step, sceneOf(tour.example)).at(-1);
  if (before !== undefined) app.setState({ tour: { ...tour, step: before.id, done: null } });
}

/** The steps of this graph before one. */
function stepsBefore(step: Step["id"], scene: Scene): readonly Step[] {
  const at = STEPS.findIndex(({ id }) => id === step);
  return STEPS.slice(0, at).filter((one) => one.isOffered(scene));
}

/** From now on a step moves on by itself: when what it asks for was not done and now is. */
export function followTour(): () => void {
  return app.subscribe((state, before) => {
    const { tour } = state;
    // A step that was only just reached waits, even where what it asks for is done already.
    if (tour === null || tour !== before.tour) return;
    if (isFulfilled(state) && !isFulfilled(before)) nextStep(tour.step);
  });
}
