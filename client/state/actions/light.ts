import { lighting } from "../../graph/lighting.ts";
import type { Lit } from "../../graph/view-state.ts";
import { app, change } from "../app-store.ts";

/**
 * Lays the highlighter on what a row counts; the same row again takes it off. It hides nothing, and a route that stood
 * beside another one goes out with it.
 */
export function light(lit: Lit | null): void {
  const before = app.getState().present.lit;
  const next = lit !== null && before !== null && isSame(lit, before) ? null : lit;
  if (next === before) return;
  const told = next === null ? ({ key: "step.unlight" } as const) : ({ key: "step.light", lit: next } as const);
  change(lighting(next), told, "light");
}

export function isSame(a: Lit, b: Lit): boolean {
  return a.by === b.by && textOf(a) === textOf(b);
}

function textOf(lit: Lit): string {
  return lit.by === "closure" ? `${String(lit.value)} ${String(lit.lost)}` : String("value" in lit ? lit.value : "");
}
