import type { Lit } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/** Lays the highlighter on what a row counts; the same row again takes it off. It hides nothing. */
export function light(lit: Lit | null): void {
  const before = app.getState().present.lit;
  const next = lit !== null && before !== null && isSame(lit, before) ? null : lit;
  if (next === before) return;
  change({ lit: next }, next === null ? { key: "step.unlight" } : { key: "step.light", lit: next }, "light");
}

export function isSame(a: Lit, b: Lit): boolean {
  return a.by === b.by && textOf(a) === textOf(b);
}

function textOf(lit: Lit): string {
  return lit.by === "closure" ? `${String(lit.value)} ${String(lit.lost)}` : String("value" in lit ? lit.value : "");
}
