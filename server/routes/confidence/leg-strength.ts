import { confidenceOf, ruleViews } from "../../evidence/index.ts";
import type { RouteClaim, RouteLeg } from "../projection/projection.ts";
import type { LegDoubts } from "./joint-confidence.ts";

/** How well one leg is known, when some sources count for nothing. */
export interface LegStrength extends LegDoubts {
  /** From 0 to 1; 0: nothing speaks for it. */
  readonly confidence: number;
}

const NOTHING: LegStrength = { confidence: 0, voices: [], factor: 1 };

/**
 * The confidence of one leg with the voices it comes from: the same figures as its evidence shows.
 *
 * Of a leg whose claims this graph does not hold the stored confidence stands for one voice of its own. One that is
 * missing, negative or above 1 is no confidence.
 */
export function legStrength(
  leg: RouteLeg,
  claims: ReadonlyMap<string, RouteClaim>,
  silent: ReadonlySet<string>,
): LegStrength {
  const own = leg.claims.flatMap((id) => claims.get(id) ?? []);
  if (own.length === 0) return asStored(leg);
  const heard = silent.size === 0 ? own : own.filter((claim) => !isSilent(claim, silent));
  const { value, parts } = confidenceOf(heard, ruleViews(leg.rules, null));
  if (value === 0) return NOTHING;
  const voices = parts.flatMap(({ counted, voice, weight }) => (counted ? [{ voice, weight }] : []));
  return { confidence: value, voices, factor: factorOf(leg) };
}

/** A source that is left out takes what copies it along: it would say the same. */
export function isSilent({ source }: RouteClaim, silent: ReadonlySet<string>): boolean {
  return silent.has(source.id) || (source.originSource !== null && silent.has(source.originSource));
}

/** Not taken back, and not left out. */
export function isHeard(claim: RouteClaim, silent: ReadonlySet<string>): boolean {
  return claim.state !== "retracted" && !isSilent(claim, silent);
}

function asStored({ id, confidence }: RouteLeg): LegStrength {
  if (confidence === null || !(confidence > 0) || confidence > 1) return NOTHING;
  return { confidence, voices: [{ voice: id, weight: confidence }], factor: 1 };
}

function factorOf({ rules }: RouteLeg): number {
  return ruleViews(rules, null).reduce((product, { factor }) => product * factor, 1);
}
