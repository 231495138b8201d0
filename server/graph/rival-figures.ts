import type { CaseFacts } from "../../contract/slice.ts";
import { valuesOf } from "../evidence/index.ts";

interface Rivals {
  /** The question, such as "cocaine off the Antilles, February 2024". */
  what: string;
  /** "7 t / 8.3 t" */
  rivals: string;
}

/** "nearly 9 t", "814 kg": an amount of goods, not a date, a place or a service. */
const WEIGHT = /(\d[\d.,]*) (kg|t)$/;

/**
 * The figures between which a case's claims leave us, the smallest first. Never added up and never
 * averaged. null where its claims differ on something else, or not at all.
 */
export function rivalFigures(conflicts: readonly Rivals[]): CaseFacts["stated"] {
  const questions = conflicts.filter(({ rivals }) => valuesOf(rivals).every((value) => WEIGHT.test(value)));
  if (questions.length === 0) return null;
  const values = new Set(questions.flatMap(({ rivals }) => valuesOf(rivals)));
  return {
    what: commonStart(questions.map(({ what }) => what)),
    values: [...values].sort((one, other) => kilograms(one) - kilograms(other)),
  };
}

function kilograms(value: string): number {
  const [, digits = "0", unit] = WEIGHT.exec(value) ?? [];
  return Number(digits.replaceAll(",", "")) * (unit === "t" ? 1000 : 1);
}

/** What the questions share: whole parts between commas, or else whole words, or else the first question. */
function commonStart(questions: readonly string[]): string {
  const [first = ""] = questions;
  for (const separator of [", ", " "]) {
    const split = questions.map((question) => question.split(separator));
    const parts = first.split(separator);
    const differs = parts.findIndex((part, index) => split.some((other) => other[index] !== part));
    const shared = parts.slice(0, differs < 0 ? parts.length : differs);
    if (shared.length > 0) return shared.join(separator);
  }
  return first;
}
