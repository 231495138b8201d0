import type { SampleId } from "../../../contract/sample-id.ts";
import type { Sample } from "../../../contract/samples.ts";
import { loadSample, removeSample, restoreSample } from "../../api/ask-samples.ts";
import { app, change, notify } from "../app-store.ts";
import { sampleView } from "../base-picture.ts";
import { isStill, takeInGraph, workOf, type Work } from "../take-in-graph.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";

const nameOf = ({ name }: Sample): string => currentWords().pick(name);

/** Puts the data of a sample into the graph. Work that is under way stays as it is; its picture is one click away. */
export async function load(sample: Sample): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { brought } = await loadSample(sample.id);
    const isKept = await takeInGraph();
    sayArrived("data.loaded", sample, { count: brought.nodes, isKept });
  });
}

/** Takes out what a sample brought and nobody changed; one click brings it back as it was, and the work on it. */
export async function remove(sample: Sample): Promise<void> {
  await work({ key: "work.removing-sample", values: { name: nameOf(sample) } }, async () => {
    const before = workOf(app.getState());
    const { removed, stayed } = await removeSample(sample.id);
    await takeInGraph({ gone: sample.id });
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

/** `before`: the work that stood when it was removed. */
export async function restore(sample: Sample, before: Work | null = null): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { restored } = await restoreSample(sample.id satisfies SampleId);
    const isKept = await takeInGraph({ before });
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
