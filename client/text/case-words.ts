import type { Language } from "./messages.ts";

const FRENCH: Readonly<Record<string, string>> = {
  reported: "rapportée",
  charged: "poursuites",
  released: "relâchés",
  fictional: "fictive",
};

/** What became of a case, as its record says. */
export function caseStatusWords(status: string, language: Language): string {
  return language === "fr" ? (FRENCH[status] ?? status) : status;
}
