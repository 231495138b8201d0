import { SampleLoaded, SamplePath, SampleRemoved, SampleRestored, SamplesAnswer } from "../../../contract/samples.ts";
import {
  describeSample,
  listSamples,
  loadSample,
  removeSample,
  restoreSample,
  sampleIdOf,
} from "../../samples/index.ts";
import { endpoint } from "../endpoint.ts";

export const sampleEndpoints = [
  endpoint({
    method: "get",
    path: "/samples",
    summary: "The data that ships, sample by sample: whether it is loaded, and what of it a person changed",
    shapes: {},
    answer: SamplesAnswer,
    handle: async ({ database }, _asked, limits) => ({ samples: await listSamples(database, limits) }),
  }),
  endpoint({
    method: "post",
    path: "/samples/:id/load",
    summary: "Puts a sample into the graph; where it is loaded already, nothing changes",
    shapes: { params: SamplePath },
    answer: SampleLoaded,
    handle: async ({ database }, { params }, limits) => {
      const id = sampleIdOf(params.id);
      const brought = await loadSample(database, id);
      return { sample: await describeSample(database, id, limits), brought };
    },
  }),
  endpoint({
    method: "post",
    path: "/samples/:id/remove",
    summary: "Removes in one step what a sample brought, but for what a person changed or linked own data to",
    shapes: { params: SamplePath },
    answer: SampleRemoved,
    handle: async ({ database }, { params }, limits) => {
      const id = sampleIdOf(params.id);
      const removed = await removeSample(database, id);
      return { sample: await describeSample(database, id, limits), ...removed };
    },
  }),
  endpoint({
    method: "post",
    path: "/samples/:id/restore",
    summary: "Undoes the removal: brings back exactly what was removed",
    shapes: { params: SamplePath },
    answer: SampleRestored,
    handle: async ({ database }, { params }, limits) => {
      const id = sampleIdOf(params.id);
      const restored = await restoreSample(database, id);
      return { sample: await describeSample(database, id, limits), ...restored };
    },
  }),
];
