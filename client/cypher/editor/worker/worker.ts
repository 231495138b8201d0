import { perform } from "./perform.ts";
import type { Envelope, Reply } from "./tasks.ts";

// Reads Cypher beside the page, one text after the other, so that the page answers meanwhile.

addEventListener("message", ({ data: { id, task } }: MessageEvent<Envelope>) => {
  postMessage(replyTo(id, task));
});

function replyTo(id: number, task: Envelope["task"]): Reply {
  try {
    return { id, answer: perform(task) };
  } catch (error) {
    return { id, failure: String(error) };
  }
}
