import type { Language } from "./messages.ts";

const FRENCH: Readonly<Record<string, string>> = { Shift: "Maj", Enter: "Entrée", Esc: "Échap" };

/** What stands on a key, on the keyboard of this language. */
export function keyName(key: string, language: Language): string {
  const name = key === "Escape" ? "Esc" : key;
  return language === "fr" ? (FRENCH[name] ?? name) : name;
}
