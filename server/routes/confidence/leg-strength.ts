import { factorOf, jointConfidence, legDoubts, ruleViews, type LegDoubts } from "../../evidence/index.ts";
import { premisesOf } from "../projection/legs-at.ts";
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
        : hypothesisStrength(leg, premisesOf(leg, projection).filter(isReported).map(strengthOf));
    known.set(leg, found);
    return found;
  };
  return strengthOf;
}

const isReported = ({ status, premises }: RouteLeg): boolean => status === "reported" && premises.length === 0;

/** Where one of its legs is gone, or is not reported any more, it rests on nothing. */
function hypothesisStrength(leg: RouteLeg, premises: readonly LegStrength[]): LegStrength {
  if (premises.length < leg.premises.length) return NOTHING;
  const factor = factorOf(ruleViews(leg.rules, null));
  const confidence = jointConfidence([{ voices: [], factor, premises }]).low;
  if (confidence === 0) return NOTHING;
  const best = new Map<string, number>();
  for (const { voice, weight } of premises.flatMap(({ voices }) => voices)) {
    best.set(voice, Math.max(best.get(voice) ?? 0, weight));
  }
  const voices = [...best].map(([voice, weight]) => ({ voice, weight }));
  return { confidence, sources: Math.min(...premises.map(({ sources }) => sources)), voices, factor, premises };
}

function legStrength(leg: RouteLeg, claims: ReadonlyMap<string, RouteClaim>, silent: ReadonlySet<string>): LegStrength {
  const own = leg.claims.flatMap((id) => claims.get(id) ?? []);
  const doubts = legDoubts(leg, own, (claim) => !isSilent(claim, silent));
  return doubts.confidence === 0 ? NOTHING : { ...doubts, sources: doubts.voices.length };
}

/** A source that is left out takes what copies it along: it would say the same. */
export function isSilent({ source }: RouteClaim, silent: ReadonlySet<string>): boolean {
  return silent.has(source.id) || (source.originSource !== null && silent.has(source.originSource));
}

/** Not taken back, and not left out. */
export function isHeard(claim: RouteClaim, silent: ReadonlySet<string>): boolean {
  return claim.state !== "retracted" && !isSilent(claim, silent);
}
