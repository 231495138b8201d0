import { useMemo } from "react";
import { usePreferences } from "../state/preferences.ts";
import { useWords } from "../state/use-words.ts";
import type { Look } from "./look.ts";
import { useMeasure } from "./use-measure.ts";

/** The look of now: another object only where language, theme or fonts are others. */
export function useLook(): Look {
  const words = useWords();
  const theme = usePreferences((state) => state.theme);
  const measure = useMeasure();
  return useMemo(() => ({ words, theme, measure }), [words, theme, measure]);
}
