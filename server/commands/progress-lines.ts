import type { OnProgress, Progress } from "../moves/index.ts";

const WORDS: Record<Progress["step"], string> = {
  reading: "Reading the embedded graph, part",
  nodes: "Copying nodes,",
  relationships: "Copying relationships,",
  comparing: "Comparing the copy with it, part",
  finishing: "Finishing,",
};
/** Often enough to see that it goes on. */
const EVERY_MS = 2000;

/** A line at the start and end of each step, and every two seconds in between. */
export function progressLines(output: { write: (text: string) => unknown }): OnProgress {
  let last: { step: Progress["step"]; at: number } | undefined;
  return ({ step, done, total }) => {
    const now = Date.now();
    if (last?.step === step && done < total && now - last.at < EVERY_MS) return;
    last = { step, at: now };
    output.write(`${WORDS[step]} ${done} of ${total}\n`);
  };
}
