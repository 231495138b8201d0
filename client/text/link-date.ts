import type { GraphEdge } from "../../contract/slice.ts";
import { caseOfLink } from "../graph/case-of-link.ts";
import type { Facts } from "../graph/facts.ts";
import { caseDate, intervalWords } from "./dates.ts";
import type { Language } from "./messages.ts";

/** When a link was: its case's own date where it has one, for that knows days that are alternatives. "": not said. */
export function linkDate(edge: GraphEdge, facts: Facts, language: Language): string {
  const file = caseOfLink(edge, facts)?.case;
  if (file !== undefined) return caseDate(file, language);
  return edge.dateFrom === null ? "" : intervalWords(edge.dateFrom, edge.dateTo, language);
}
