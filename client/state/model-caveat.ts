import type { Closed } from "../../contract/routes.ts";
import type { Facts } from "../graph/facts.ts";
import type { ScreenWords } from "../text/words.ts";
import { nameOf, sourceName } from "./told.ts";

/** What everything that leaves the screen says while a model closes something; null: nothing is closed. */
export function modelCaveat(closed: Closed | null, words: ScreenWords, facts: Facts): string | null {
  if (closed === null) return null;
  const { places = [], legs = [], sources = [], modes = [], years = [] } = closed;
  const what = [
    ...[...places, ...legs].map((id) => nameOf(id, words, facts)),
    ...sources.map((id) => sourceName(id, facts)),
    ...modes.map((mode) => words.t(`closed.mode.${mode}`)),
    ...years.map((year) => words.t("closed.year", { year: String(year) })),
  ];
  const caveat = words.t("closed.caveat", {
    what: new Intl.ListFormat(words.language, { type: "conjunction" }).format(what),
  });
  return years.length > 0 ? `${caveat} ${words.t("closed.years.why")}` : caveat;
}
