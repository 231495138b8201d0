import { z } from "zod";
import type { ClaimView, Confidence, RelationshipEvidence, RuleView } from "../../contract/evidence.ts";
import { number, texts, toRef, type Run } from "../database/index.ts";
import { readClaims } from "./claims.ts";
import { confidenceOf } from "./confidence.ts";
import { jointConfidence, type LegDoubts } from "./joint-confidence.ts";
import { factorOf, legDoubts } from "./leg-doubts.ts";
import { PREMISES } from "./statements.ts";
import { tidy } from "./tidy.ts";

type PremiseView = NonNullable<RelationshipEvidence["premises"]>[number];

const Told = z.object({
  id: z.string(),
  claims: texts,
  rules: texts,
  confidence: number,
});

interface Premises {
  views: PremiseView[];
  doubts: LegDoubts[];
  claims: ClaimView[];
}

/**
 * The legs of a hypothesis in its order, with what each is worth by the claims that it has now: those it had when the
 * hypothesis was kept may be others.
 */
export async function readPremises(
  run: Run,
  { ends, legs }: { ends: readonly [string, string]; legs: readonly string[] },
): Promise<Premises> {
  const { rows } = await run({ statement: PREMISES, parameters: { ends: [...ends], legs: [...legs] } });
  const told = rows.map((row) => ({ ...Told.parse(row), from: toRef(row["start"]), to: toRef(row["goal"]) }));
  const claims = await readClaims(
    run,
    told.flatMap((each) => each.claims),
  );
  const found = told.map(({ from, to, ...each }) => {
    const own = claims.filter(({ id }) => each.claims.includes(id));
    const { confidence, ...doubts } = legDoubts(each, own);
    return { view: { id: each.id, from, to, confidence }, doubts };
  });
  const inOrder = legs.flatMap((leg) => found.find(({ view }) => view.id === leg) ?? []);
  return { views: inOrder.map(({ view }) => view), doubts: inOrder.map(({ doubts }) => doubts), claims };
}

/** A hypothesis is worth what its legs are together, lowered by its rule; without one of them it is worth nothing. */
export function confidenceOfHypothesis(
  { doubts, claims: now }: Premises,
  { claims, rules, count }: { claims: readonly ClaimView[]; rules: readonly RuleView[]; count: number },
): Confidence {
  const { parts } = confidenceOf(doubts.length < count ? claims : now, rules);
  const claimsValue = doubts.length < count ? 0 : jointConfidence(doubts).low;
  const voices = claimsValue === 0 ? 0 : Math.min(...doubts.map((each) => each.voices.length));
  return { value: tidy(claimsValue * factorOf(rules)), claimsValue, voices, parts, rules: [...rules] };
}
