import { announce, change } from "../app-store.ts";

/** A small canvas draws the context all the same, or folds it again. */
export function keepContext(isKept: boolean): void {
  const told = { key: isKept ? "step.context" : "step.context-fold" } as const;
  change({ context: isKept ? "all" : "auto" }, told);
  announce(told);
}
