import type { ClaimView, Conflict } from "../../contract/evidence.ts";
import { compare } from "../compare.ts";
import { weighClaims } from "./confidence.ts";

/** One CONFLICTS_WITH relationship: two claims that give different values in answer to one question. */
export interface ConflictPair {
  from: string;
  to: string;
  kind: string;
  what: string;
  handling: string;
  /** "value of `from` / value of `to`" */
  values: string;
}

export const contradiction = "contradiction";

/**
 * Pairs of claims that differ, gathered by question: each value once, with all claims that give it.
 * Contradictions come first, then the kinds and questions in the order of the alphabet.
 *
 * Pairs with a claim that is not among `claims` are left out: their other side could not be shown.
 */
export function groupConflicts(pairs: readonly ConflictPair[], claims: readonly ClaimView[]): Conflict[] {
  const views = new Map(claims.map((claim) => [claim.id, claim]));
  const questions = new Map<string, Question>();
  for (const pair of pairs) {
    const from = views.get(pair.from);
    const to = views.get(pair.to);
    if (from === undefined || to === undefined) continue;
    const key = JSON.stringify([pair.kind, pair.what]);
    const question = questions.get(key) ?? { ...pair, handlings: new Set(), sides: new Map() };
    questions.set(key, question);
    question.handlings.add(pair.handling);
    const [left, right] = valuesOf(pair.values);
    addTo(question.sides, left, from);
    addTo(question.sides, right, to);
  }
  return [...questions.values()].sort(contradictionsFirst).map(({ kind, what, handlings, sides }) => ({
    kind,
    what,
    handling: [...handlings].join(" "),
    sides: [...sides].map(([value, given]) => ({ value, claims: bestFirst([...given]) })),
  }));
}

interface Question {
  kind: string;
  what: string;
  handlings: Set<string>;
  sides: Map<string, Set<ClaimView>>;
}

/** The two values of "a / b". A year that stands once, as in "6 February / 8 February 2024", belongs to both. */
export function valuesOf(values: string): [string, string] {
  const middle = values.indexOf(" / ");
  if (middle < 0) return [values, values];
  const left = values.slice(0, middle);
  const right = values.slice(middle + 3);
  const year = /^\d{1,2} \p{L}+( \d{4})$/u.exec(right)?.[1];
  return [year !== undefined && /^\d{1,2} \p{L}+$/u.test(left) ? left + year : left, right];
}

function addTo(sides: Map<string, Set<ClaimView>>, value: string, claim: ClaimView): void {
  sides.set(value, (sides.get(value) ?? new Set()).add(claim));
}

function bestFirst(claims: ClaimView[]): ClaimView[] {
  return weighClaims(claims).map((part) => part.claim);
}

function contradictionsFirst(one: Question, other: Question): number {
  return rank(one) - rank(other) || compare(one.kind, other.kind) || compare(one.what, other.what);
}

function rank({ kind }: Question): number {
  return kind === contradiction ? 0 : 1;
}
