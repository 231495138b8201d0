import type { Language } from "../../text/messages.ts";
import { editorPhrasesFr } from "../../text/editor-phrases-fr.ts";

const ENGLISH: Readonly<Record<string, string>> = {};

/** The editor speaks English by itself. */
export function phrasesOf(language: Language): Readonly<Record<string, string>> {
  return language === "fr" ? editorPhrasesFr : ENGLISH;
}
