import type { SampleId } from "../../../contract/sample-id.ts";
import type { Sample } from "../../../contract/samples.ts";
import type { FirstView } from "../../../contract/views.ts";
import { askFirstView } from "../../api/ask.ts";
import { loadSample, removeSample, restoreSample } from "../../api/ask-samples.ts";
import { queryClient } from "../../api/query-client.ts";
import { baseView } from "../../graph/base-view.ts";
import type { ViewState } from "../../graph/view-state.ts";
import { app, change, facts, notify, remember, type AppState } from "../app-store.ts";
import { withoutMissing } from "../address.ts";
import { changeFirst, sampleView } from "../base-picture.ts";
import { withoutViews, type History } from "../history.ts";
import { refreshFacts } from "../refresh-facts.ts";
import { isSameState, stateOf } from "../saved-state.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";

const nameOf = ({ name }: Sample): string => currentWords().pick(name);

/** Puts the data of a sample into the graph. Work that is under way stays as it is; its picture is one click away. */
export async function load(sample: Sample): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { brought } = await loadSample(sample.id);
    const isKept = await goOn(null);
    sayArrived("data.loaded", sample, { count: brought.nodes, isKept });
  });
}

/** Takes out what a sample brought and nobody changed; one click brings it back as it was, and the work on it. */
export async function remove(sample: Sample): Promise<void> {
  await work({ key: "work.removing-sample", values: { name: nameOf(sample) } }, async () => {
    const before = workOf(app.getState());
    const { removed, stayed } = await removeSample(sample.id);
    await goOn(sample.id);
    const after = app.getState();
    const values = { name: nameOf(sample), count: removed.nodes, stayed: stayed.nodes };
    const key = stayed.nodes > 0 ? "data.removed-some" : "data.removed";
    const perform = () => void restore(sample, isStill(after) ? before : null);
    notify({
      kind: "done",
      headline: { key, values },
      undo: { key: "views.bring-back", perform },
      about: `sample:${sample.id}`,
    });
  });
}

/** Whether nothing was done since; which panel is open does not count. */
function isStill({ past, future }: AppState): boolean {
  const now = app.getState();
  return now.past === past && now.future === future;
}

/** `before`: the work that stood when it was removed. */
export async function restore(sample: Sample, before: Work | null = null): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { restored } = await restoreSample(sample.id satisfies SampleId);
    const isKept = await goOn(null, before);
    sayArrived("data.restored", sample, { count: restored.nodes, isKept: isKept && before === null });
  });
}

/** The picture of a sample that is in the graph, in place of what is shown: one step. */
export async function showPicture(sample: Sample): Promise<void> {
  const values = { name: nameOf(sample) };
  await work({ key: "work.view" }, async (signal) => {
    const view = await sampleView(sample.id, signal);
    if (view === undefined) {
      notify({ kind: "done", headline: { key: "data.no-picture", values } });
      return;
    }
    const { panel, drawer } = app.getState().present;
    change({ ...view, panel, drawer }, { key: "step.sample-picture", values });
    app.setState({ opened: null, conflict: null });
    notify(null);
  });
}

function sayArrived(
  key: "data.loaded" | "data.restored",
  sample: Sample,
  { count, isKept }: { count: number; isKept: boolean },
): void {
  const headline = { key, values: { name: nameOf(sample), count } } as const;
  const undo = { key: "data.show-picture", perform: () => void showPicture(sample) } as const;
  notify({ kind: "done", headline, ...(isKept ? { undo } : {}), about: `sample:${sample.id}` });
}

type Work = Pick<AppState, "past" | "present" | "future" | "opened">;

const workOf = ({ past, present, future, opened }: AppState): Work => ({ past, present, future, opened });

/**
 * The graph is another one. As long as something of the picture is left it stays; else the picture of a start takes
 * its place. Steps that showed only what is gone are left out, so that none leads to an empty picture. `before` is put
 * in place of it all. True: the picture stays.
 */
async function goOn(gone: SampleId | null, before: Work | null = null): Promise<boolean> {
  const missing = await refreshFacts(before);
  const next = await askFirstView();
  remember(next.slice);
  changeFirst(next, gone);
  const { panel } = app.getState().present;
  if (before !== null) app.setState({ ...before, present: { ...before.present, panel } });
  const isKept = isLeft(app.getState().present);
  app.setState((state) =>
    isKept ? withoutGoneSteps({ ...state, present: withoutMissing(state.present, missing) }) : beginAnew(state, next),
  );
  await queryClient.invalidateQueries();
  return isKept;
}

const isLeft = ({ nodes }: ViewState): boolean => nodes.some((id) => facts.nodes.has(id));

const withoutGoneSteps = (history: History): History =>
  withoutViews(
    history,
    (view) => !isLeft(view),
    (one, other) => isSameState(stateOf(one), stateOf(other)),
  );

/** Panel and drawer stay open, and what was done before can be taken back. */
function beginAnew(state: AppState, first: FirstView): Partial<AppState> {
  const { panel, drawer } = state.present;
  // The step away from a view that is gone ends at the new one, whatever it was called.
  const past = [...state.past, { view: state.present, told: { key: "step.open" }, merge: null }] as const;
  const history = withoutGoneSteps({ past, present: { ...baseView(first), panel, drawer }, future: [] });
  return { first, ...history, opened: null, conflict: null };
}
