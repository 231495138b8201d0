import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { RuleView } from "../../contract/evidence.ts";
import { dataFolder } from "../paths.ts";

const Rule = z.strictObject({
  id: z.string(),
  sentence: z.strictObject({ en: z.string(), fr: z.string() }),
  factor: z.number().gt(0).max(1),
});
type Rule = z.infer<typeof Rule>;

let known: ReadonlyMap<string, Rule> | undefined;

/** The rules of inference that ship with the program, by id. */
export function knownRules(): ReadonlyMap<string, Rule> {
  known ??= new Map(
    z
      .array(Rule)
      .parse(JSON.parse(readFileSync(join(dataFolder, "rules.json"), "utf8")))
      .map((rule) => [rule.id, rule]),
  );
  return known;
}

/**
 * The rules a text names, each with the reason it gives: "tip-residence: the tip … joined-claims: two …"
 * names two. A name stands at the start or after a full stop, has a hyphen, and ends in a colon.
 */
export function rulesIn(ruleText: string): { id: string; reason: string }[] {
  return ruleText
    .split(/(?:^|(?<=\.) )(?=[a-z]+(?:-[a-z]+)+: )/)
    .filter((part) => part !== "")
    .map((part) => {
      const colon = part.indexOf(": ");
      return colon < 0 ? { id: part, reason: "" } : { id: part.slice(0, colon), reason: part.slice(colon + 2) };
    });
}

/** The rules behind a relationship as evidence shows them: `ids` decide, `ruleText` gives the reasons. */
export function ruleViews(ids: readonly string[], ruleText: string | null): RuleView[] {
  const reasons = new Map(rulesIn(ruleText ?? "").map((rule) => [rule.id, rule.reason]));
  return ids.map((id) => {
    const rule = knownRules().get(id);
    return {
      id,
      sentence: rule?.sentence.en ?? `This graph names the rule "${id}", which the program does not know.`,
      sentenceFr: rule?.sentence.fr ?? null,
      factor: rule?.factor ?? unknownFactor(),
      reason: reasons.get(id) ?? null,
    };
  });
}

/** A rule that we cannot judge is trusted no more than the weakest one we can. */
function unknownFactor(): number {
  return Math.min(...[...knownRules().values()].map((rule) => rule.factor));
}
