import type { ScreenWords } from "./words.ts";

/** "85.6 %" */
export function percent(share: number, { number }: Pick<ScreenWords, "number">): string {
  return `${number(Math.round(share * 1000) / 10)}\u00a0%`;
}
