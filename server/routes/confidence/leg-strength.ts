import { confidenceOf, jointConfidence, ruleViews, type LegDoubts } from "../../evidence/index.ts";
import type { Projection, RouteClaim, RouteLeg } from "../projection/projection.ts";

/** How well one leg is known, when some sources count for nothing. */
export interface LegStrength extends LegDoubts {
  /** From 0 to 1; 0: nothing speaks for it. */
  readonly confidence: number;
  /** Independent sources of the whole leg; of a hypothesis, of that of its legs that has fewer. */
  readonly sources: number;
}

const NOTHING: LegStrength = { confidence: 0, sources: 0, voices: [], factor: 1 };

/**
 * The strengths of legs while some sources count for nothing, each worked out once: what a hypothesis rests on is the
 * same object as the leg itself.
 */
export function createStrengths(
  projection: Pick<Projection, "legs" | "legRows" | "claims">,
  silent: ReadonlySet<string>,
): (leg: RouteLeg) => LegStrength {
  const known = new Map<RouteLeg, LegStrength>();
  const strengthOf = (leg: RouteLeg): LegStrength => {
    const before = known.get(leg);
    if (before !== undefined) return before;
    const found =
      leg.premises.length === 0
        ? legStrength(leg, projection.claims, silent)
        : hypothesisStrength(leg, premisesOf(leg, projection).map(strengthOf));
    known.set(leg, found);
    return found;
  };
  return strengthOf;
}

/** The legs a hypothesis was made from, as far as they are there and reported still. */
function premisesOf({ premises }: RouteLeg, { legs, legRows }: Pick<Projection, "legs" | "legRows">): RouteLeg[] {
  return premises.flatMap((id) => {
    const leg = legs[legRows.get(id) ?? -1];
    return leg?.status === "reported" && leg.premises.length === 0 ? [leg] : [];
  });
}

/** Where one of its legs is gone, or is not reported any more, it rests on nothing. */
function hypothesisStrength(leg: RouteLeg, premises: readonly LegStrength[]): LegStrength {
  if (premises.length < leg.premises.length) return NOTHING;
  const factor = factorOf(leg);
  const confidence = jointConfidence([{ voices: [], factor, premises }]).low;
  if (confidence === 0) return NOTHING;
  const best = new Map<string, number>();
  for (const { voice, weight } of premises.flatMap(({ voices }) => voices)) {
    best.set(voice, Math.max(best.get(voice) ?? 0, weight));
  }
  const voices = [...best].map(([voice, weight]) => ({ voice, weight }));
  return { confidence, sources: Math.min(...premises.map(({ sources }) => sources)), voices, factor, premises };
}

/**
 * The confidence of one leg with the voices it comes from: the same figures as its evidence shows.
 *
 * Of a leg whose claims this graph does not hold the stored confidence stands for one voice of its own. One that is
 * missing, negative or above 1 is no confidence.
 */
function legStrength(leg: RouteLeg, claims: ReadonlyMap<string, RouteClaim>, silent: ReadonlySet<string>): LegStrength {
  const own = leg.claims.flatMap((id) => claims.get(id) ?? []);
  if (own.length === 0) return asStored(leg);
  const heard = silent.size === 0 ? own : own.filter((claim) => !isSilent(claim, silent));
  const { value, parts } = confidenceOf(heard, ruleViews(leg.rules, null));
  if (value === 0) return NOTHING;
  const voices = parts.flatMap(({ counted, voice, weight }) => (counted ? [{ voice, weight }] : []));
  return { confidence: value, sources: voices.length, voices, factor: factorOf(leg) };
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
  return { confidence, sources: 1, voices: [{ voice: id, weight: confidence }], factor: 1 };
}

function factorOf({ rules }: RouteLeg): number {
  return ruleViews(rules, null).reduce((product, { factor }) => product * factor, 1);
}
