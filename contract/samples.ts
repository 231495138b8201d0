import { z } from "zod";
import { SampleId } from "./sample-id.ts";
import { Words } from "./views.ts";

const Counts = z.object({ nodes: z.int(), relationships: z.int() });
export type Counts = z.infer<typeof Counts>;

export const Sample = z.object({
  id: SampleId,
  name: Words,
  description: Words,
  fictional: z.boolean().describe("All of it is made up, and says so."),
  state: z
    .enum(["absent", "loaded", "removed"])
    .describe("removed: in one step, and what was removed can be restored; some of it may have stayed."),
  brings: Counts.describe("What loading it into an empty graph makes."),
  held: Counts.describe("What of it is in the graph now."),
  staying: Counts.describe(
    "Of what is held: what a person changed or linked own data to, with what that rests on. Removing leaves it.",
  ),
  restorable: Counts.nullable().describe("What was removed and can be brought back; null where nothing was."),
});
export type Sample = z.infer<typeof Sample>;

export const SamplesAnswer = z.object({ samples: z.array(Sample) });
export type SamplesAnswer = z.infer<typeof SamplesAnswer>;

/** A text and no choice of ids: another one is answered with `unknown_sample`. */
export const SamplePath = z.object({ id: z.string().max(100) });

export const SampleLoaded = z.object({
  sample: Sample,
  brought: Counts.describe("Nothing where it was loaded already."),
});
export const SampleRemoved = z.object({
  sample: Sample,
  removed: Counts,
  stayed: Counts.describe("Changed by a person, linked to own data, or what such things rest on."),
});
export const SampleRestored = z.object({
  sample: Sample,
  restored: Counts,
  leftOut: Counts.describe("What is there again by other means, and relationships of which an end is gone for good."),
});
