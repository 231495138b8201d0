import type { Measure } from "../export/svg-ink.ts";
import type { ScreenWords } from "../text/words.ts";
import type { Theme } from "../ui/tokens.ts";

/** In what words, colours and letters the flows are drawn. */
export interface Look {
  words: ScreenWords;
  theme: Theme;
  measure: Measure;
}
