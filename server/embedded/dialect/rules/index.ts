import { DialectError } from "../errors.ts";
import type { Span } from "../tree/index.ts";
import { clauseRules } from "./clauses.ts";
import { comparingRules } from "./comparing.ts";
import { functionRules } from "./functions.ts";
import { nameRules } from "./names.ts";
import { patternRules } from "./patterns.ts";
import { projectionRules } from "./projections.ts";
import type { Rule } from "./rule.ts";
import { syntaxRules } from "./syntax.ts";
import { temporalRules } from "./temporal.ts";
import { typeRules } from "./types.ts";
import { writeRules } from "./writes.ts";

/** The tables of this folder, with what they are about. */
export const ruleGroups = [
  { title: "Clauses, procedures, commands", rules: clauseRules },
  { title: "Patterns", rules: patternRules },
  { title: "Writing", rules: writeRules },
  { title: "WITH, RETURN, ORDER BY and aggregates", rules: projectionRules },
  { title: "Comparing, IN, +", rules: comparingRules },
  { title: "Functions", rules: functionRules },
  { title: "Dates and times", rules: temporalRules },
  { title: "Kinds of values", rules: typeRules },
  { title: "Names", rules: nameRules },
  { title: "Syntax", rules: syntaxRules },
] as const;

const tables = {
  ...syntaxRules,
  ...nameRules,
  ...clauseRules,
  ...patternRules,
  ...writeRules,
  ...projectionRules,
  ...typeRules,
  ...comparingRules,
  ...functionRules,
  ...temporalRules,
};

/** Only these can be refused, so a misspelt id does not compile. */
export type RuleId = keyof typeof tables;
export type { Rule };

/** Everything that is refused, by id. */
export const rules: Readonly<Record<RuleId, Rule>> = tables;

/**
 * Ends the translation with the error of this rule.
 *
 * @throws DialectError always.
 */
export function refuse(id: RuleId, at: Span, ...values: string[]): never {
  const { kind, sentence } = rules[id];
  const filled = sentence.replaceAll(/(\ba )?%(\d)/g, (sign, article: string = "", place: string) => {
    const value = values[Number(place) - 1];
    if (value === undefined) return sign;
    return article && /^[aeiou]/.test(value) ? `an ${value}` : article + value;
  });
  throw new DialectError(id, filled, at.start, at.end, kind);
}
