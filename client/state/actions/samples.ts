import type { Sample, SampleId } from "../../../contract/samples.ts";
import { askFirstView } from "../../api/ask.ts";
import { loadSample, removeSample, restoreSample } from "../../api/ask-samples.ts";
import { queryClient } from "../../api/query-client.ts";
import { baseView } from "../../graph/base-view.ts";
import { app, facts, notify, remember } from "../app-store.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";

const nameOf = ({ name }: Sample): string => currentWords().pick(name);

/** Puts the data of a sample into the graph and shows its picture. */
export async function load(sample: Sample): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { brought } = await loadSample(sample.id);
    await beginAnew();
    notify({ kind: "done", headline: { key: "data.loaded", values: { name: nameOf(sample), count: brought.nodes } } });
  });
}

/** Takes out what a sample brought and nobody changed; one click brings it back as it was. */
export async function remove(sample: Sample): Promise<void> {
  await work({ key: "work.removing-sample", values: { name: nameOf(sample) } }, async () => {
    const { removed, stayed } = await removeSample(sample.id);
    await beginAnew();
    const values = { name: nameOf(sample), count: removed.nodes, stayed: stayed.nodes };
    const key = stayed.nodes > 0 ? "data.removed-some" : "data.removed";
    const undo = { key: "views.bring-back", perform: () => void restore(sample) } as const;
    notify({ kind: "done", headline: { key, values }, undo });
  });
}

export async function restore(sample: Sample): Promise<void> {
  await work({ key: "work.loading-sample", values: { name: nameOf(sample) } }, async () => {
    const { restored } = await restoreSample(sample.id satisfies SampleId);
    await beginAnew();
    const values = { name: nameOf(sample), count: restored.nodes };
    notify({ kind: "done", headline: { key: "data.restored", values } });
  });
}

/**
 * The graph is another one: what the page knows of it and the steps that were made on it mean nothing any more.
 * Panel and drawer stay open.
 */
async function beginAnew(): Promise<void> {
  const first = await askFirstView();
  facts.nodes.clear();
  facts.edges.clear();
  remember(first.slice);
  app.setState(({ present: { panel, drawer } }) => ({
    first,
    present: { ...baseView(first), panel, drawer },
    past: [],
    future: [],
    opened: null,
    conflict: null,
  }));
  await queryClient.invalidateQueries();
}
