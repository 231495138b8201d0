export { bundledEdition, countSample, fillBundled } from "./fill.ts";
export { describeSample, listSamples, sampleIdOf } from "./list.ts";
export { loadSample, markGraph } from "./load.ts";
export { removeSample } from "./remove.ts";
export { restoreSample } from "./restore.ts";
