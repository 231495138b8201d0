import type { RuleView } from "../../contract/evidence.ts";
import type { Language } from "./messages.ts";

/** What a rule of inference says, in the language of the screen where it is known in it. */
export function ruleSentence({ sentence, sentenceFr }: RuleView, language: Language): string {
  return language === "fr" ? (sentenceFr ?? sentence) : sentence;
}
