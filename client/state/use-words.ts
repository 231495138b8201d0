import type { Language } from "../text/messages.ts";
import { createWords, type ScreenWords } from "../text/words.ts";
import { facts } from "./app-store.ts";
import { preferences, usePreferences } from "./preferences.ts";
import { tell, type Told } from "./told.ts";

const made = new Map<Language, ScreenWords>();

function wordsOf(language: Language): ScreenWords {
  const words = made.get(language) ?? createWords(language);
  made.set(language, words);
  return words;
}

export const currentWords = (): ScreenWords => wordsOf(preferences.getState().language);

export function useWords(): ScreenWords {
  return wordsOf(usePreferences((state) => state.language));
}

/** Words what happened, in the language of the screen. */
export function useTell(): (told: Told) => string {
  const words = useWords();
  return (told) => tell(told, words, facts);
}
