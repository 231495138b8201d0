import { createLanguageService } from "./language-service.ts";

/** One worker for the whole page; it starts when something is asked for the first time. */
export const language = createLanguageService(
  () => new Worker(new URL("./worker/worker.ts", import.meta.url), { type: "module", name: "cypher" }),
);
