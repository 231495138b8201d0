import type { QueryParameter, SavedQuery } from "../../contract/queries.ts";
import type { Language } from "./messages.ts";

/** What a question says of itself, in the language of the screen where it has it. */
export function questionWords(
  { title, question, about, titleFr, questionFr, aboutFr }: SavedQuery,
  language: Language,
): { title: string; question: string; about: string } {
  if (language === "en") return { title, question, about };
  return { title: titleFr ?? title, question: questionFr ?? question, about: aboutFr ?? about };
}

/** What a field is for; of one without a word its name. */
export function parameterWords({ name, about, aboutFr }: QueryParameter, language: Language): string {
  const words = language === "fr" ? (aboutFr ?? about) : about;
  return words === "" ? name : words;
}
