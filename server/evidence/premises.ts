import { z } from "zod";
import type { ClaimView, Confidence, RelationshipEvidence, RuleView } from "../../contract/evidence.ts";
import { toRef, type Run } from "../database/index.ts";
import { confidenceOf } from "./confidence.ts";
import { jointConfidence, type LegDoubts } from "./joint-confidence.ts";
import { ruleViews } from "./rules.ts";
import { PREMISES } from "./statements.ts";

type PremiseView = NonNullable<RelationshipEvidence["premises"]>[number];

const Told = z.object({ id: z.string(), claims: z.array(z.string()).catch([]), rules: z.array(z.string()).catch([]) });

interface Premises {
  views: PremiseView[];
  doubts: LegDoubts[];
}

/** The legs of a hypothesis in its order, with what each is worth. */
export async function readPremises(
  run: Run,
  { ends, legs }: { ends: readonly [string, string]; legs: readonly string[] },
  claims: readonly ClaimView[],
): Promise<Premises> {
  const { rows } = await run({ statement: PREMISES, parameters: { ends: [...ends], legs: [...legs] } });
  const found = rows.map((row) => {
    const { id, claims: ids, rules } = Told.parse(row);
    const own = claims.filter((claim) => ids.includes(claim.id));
    const { value, parts } = confidenceOf(own, ruleViews(rules, null));
    const voices = parts.flatMap(({ counted, voice, weight }) => (counted ? [{ voice, weight }] : []));
    const factor = ruleViews(rules, null).reduce((product, rule) => product * rule.factor, 1);
    const view = { id, from: toRef(row["start"]), to: toRef(row["goal"]), confidence: value };
    return { view, doubts: { voices, factor } };
  });
  const inOrder = legs.flatMap((leg) => found.find(({ view }) => view.id === leg) ?? []);
  return { views: inOrder.map(({ view }) => view), doubts: inOrder.map(({ doubts }) => doubts) };
}

/** A hypothesis is worth what its legs are together, lowered by its rule; without one of them it is worth nothing. */
export function confidenceOfHypothesis(
  { doubts }: Premises,
  { claims, rules, count }: { claims: readonly ClaimView[]; rules: readonly RuleView[]; count: number },
): Confidence {
  const { parts } = confidenceOf(claims, rules);
  const claimsValue = doubts.length < count ? 0 : jointConfidence(doubts).low;
  const factor = rules.reduce((product, rule) => product * rule.factor, 1);
  const voices = claimsValue === 0 ? 0 : Math.min(...doubts.map((each) => each.voices.length));
  return { value: Number((claimsValue * factor).toPrecision(14)), claimsValue, voices, parts, rules: [...rules] };
}
