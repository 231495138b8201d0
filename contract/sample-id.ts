import { z } from "zod";

/** The data that ships with the program, in parts that come and go as one. */
export const SampleId = z.enum(["story", "network"]);
export type SampleId = z.infer<typeof SampleId>;

/** The picture of each, by the view's id. */
export const PICTURE_OF = { story: "first", network: "network" } as const satisfies Record<SampleId, string>;
