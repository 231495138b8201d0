import type { z } from "zod";
import type { SampleId } from "../../contract/sample-id.ts";
import { SampleLoaded, SampleRemoved, SampleRestored, SamplesAnswer } from "../../contract/samples.ts";
import { request } from "./request.ts";

/** Looks at every node of both samples, so it takes seconds: asked when somebody wants to know. */
export function askSamples(signal?: AbortSignal): Promise<SamplesAnswer> {
  return request({ path: "/samples", answer: SamplesAnswer, ...(signal && { signal }) });
}

export const loadSample = (id: SampleId): Promise<z.output<typeof SampleLoaded>> =>
  request({ path: `/samples/${id}/load`, body: {}, answer: SampleLoaded });

export const removeSample = (id: SampleId): Promise<z.output<typeof SampleRemoved>> =>
  request({ path: `/samples/${id}/remove`, body: {}, answer: SampleRemoved });

export const restoreSample = (id: SampleId): Promise<z.output<typeof SampleRestored>> =>
  request({ path: `/samples/${id}/restore`, body: {}, answer: SampleRestored });
