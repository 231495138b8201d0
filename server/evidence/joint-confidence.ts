import { tidy } from "./tidy.ts";

/** What one leg rests on. */
export interface LegDoubts {
  /** Independent voices, each once: with the weight of its best claim on this leg, from 0 to 1. */
  readonly voices: readonly VoiceWeight[];
  /** Of the rules that concluded the leg; 1 where it is reported. */
  readonly factor: number;
  /** Of a hypothesis: the legs that must all stand for it to. `voices` are then all that are heard in them. */
  readonly premises?: readonly LegDoubts[];
}

interface VoiceWeight {
  readonly voice: string;
  readonly weight: number;
}

export interface JointConfidence {
  /** The probability that every leg stands lies between these two; they are equal where it is exact. */
  readonly low: number;
  readonly high: number;
  /** Voices that several legs rest on, by how many. */
  readonly shared: readonly { voice: string; legs: number }[];
}

/** More shared voices than this are not looked through one by one: 2¹² worlds. */
export const MOST_SHARED = 12;
/** A voice with several weights has several ways of being right, so the worlds themselves are bounded too. */
const MOST_WORLDS = 2 ** 16;

/**
 * How sure we may be of a route: the probability that all of its legs stand, where each voice is right or wrong once.
 *
 * A leg stands when one of its voices is right and its rules hold. Legs that rest on one voice stand and fall
 * together: a way told by one report graded 0.64 is worth 0.64, however many legs it has. Where a voice has a better
 * claim on one leg than on another, it is right on the first whenever it is on the second (U < weight, one U a voice).
 *
 * A hypothesis stands when the legs it was made from do and its rule holds; it brings no voice of its own.
 *
 * Shape:  what each leg rests on → a number from 0 to 1, or two that hold it.
 * Gaps:   no legs give 1, a leg without voices gives 0. With more than 12 shared voices, the 12 that most legs
 *         share are looked through, and the rest give a lower bound (the legs as if independent, which they exceed:
 *         what raises one lowers none) and an upper one (the weakest leg).
 * Cost:   O(worlds of the shared voices × legs); legs that share nothing are worlds of their own.
 * Source: inclusion of shared causes by conditioning (J. Pearl, "Probabilistic Reasoning in Intelligent Systems",
 *         1988, ch. 4.3); the bounds by association (Esary, Proschan & Walkup, "Association of Random Variables", 1967).
 */
export function jointConfidence(legs: readonly LegDoubts[]): JointConfidence {
  const needed = neededFor(legs);
  const within = sharedVoices(needed);
  const bounds = groupsOf(needed, new Set(within.map(({ voice }) => voice))).map((group) =>
    standTogether(group, within),
  );
  const factor = [...needed, ...legs.filter(isHypothesis)].reduce((product, leg) => product * leg.factor, 1);
  const low = tidy(bounds.reduce((product, bound) => product * bound.low, factor));
  const high = tidy(bounds.reduce((product, bound) => product * bound.high, factor));
  return { low, high, shared: sharedVoices(legs) };
}

const isHypothesis = ({ premises = [] }: LegDoubts): boolean => premises.length > 0;

/** A hypothesis asks for its premises and for nothing more; one that is a leg of the route anyway is asked for once. */
function neededFor(legs: readonly LegDoubts[]): LegDoubts[] {
  const own = legs.filter((leg) => !isHypothesis(leg));
  const premises = new Set(legs.flatMap(({ premises: each = [] }) => each));
  return [...own, ...[...premises].filter((premise) => !own.includes(premise))];
}

/** What several legs rest on, most shared first; between equals the name decides, so that every run is the same. */
function sharedVoices(legs: readonly LegDoubts[]): { voice: string; legs: number }[] {
  const counts = new Map<string, number>();
  for (const { voices } of legs) {
    for (const { voice, weight } of voices) if (weight > 0) counts.set(voice, (counts.get(voice) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([voice, count]) => ({ voice, legs: count }))
    .sort((one, other) => other.legs - one.legs || (one.voice < other.voice ? -1 : 1));
}

/** Legs that share a voice, directly or through other legs, belong together; the others do not touch them. */
function groupsOf(legs: readonly LegDoubts[], shared: ReadonlySet<string>): LegDoubts[][] {
  const groups: { legs: LegDoubts[]; voices: Set<string> }[] = [];
  for (const leg of legs) {
    const own = new Set(leg.voices.flatMap(({ voice, weight }) => (weight > 0 && shared.has(voice) ? [voice] : [])));
    const joined = { legs: [leg], voices: own };
    for (const group of groups.filter(({ voices }) => [...own].some((voice) => voices.has(voice)))) {
      joined.legs.unshift(...group.legs);
      for (const voice of group.voices) joined.voices.add(voice);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.legs);
}

/** A voice as right where its claims weigh more than `above`: `chance` of all worlds. */
interface VoiceState {
  readonly above: number;
  readonly chance: number;
}

/** One after another the shared voices take each of their states; then the legs of a world no longer touch. */
function standTogether(
  legs: readonly LegDoubts[],
  shared: readonly { voice: string }[],
): { low: number; high: number } {
  const { states, isComplete } = statesOf(legs, shared);
  const voices = [...states.keys()];
  const right = new Map<string, number>();
  let low = 0;
  let high = 0;
  const look = (index: number, chance: number): void => {
    const voice = voices[index];
    if (voice === undefined) {
      const stand = legs.map((leg) => chanceToStand(leg, right));
      const product = stand.reduce((all, one) => all * one, 1);
      low += chance * product;
      high += chance * (isComplete ? product : Math.min(...stand));
      return;
    }
    for (const { above, chance: own } of states.get(voice) ?? []) {
      right.set(voice, above);
      look(index + 1, chance * own);
    }
    right.delete(voice);
  };
  look(0, 1);
  return { low, high };
}

/** The states of the voices these legs share, as many as can be looked through. */
function statesOf(
  legs: readonly LegDoubts[],
  shared: readonly { voice: string }[],
): { states: Map<string, VoiceState[]>; isComplete: boolean } {
  const states = new Map<string, VoiceState[]>();
  let worlds = 1;
  let isComplete = true;
  for (const { voice } of shared) {
    const weights = legs.flatMap(({ voices }) => voices.filter((each) => each.voice === voice && each.weight > 0));
    if (weights.length < 2) continue;
    const own = statesOfVoice(weights.map(({ weight }) => weight));
    if (states.size === MOST_SHARED || worlds * own.length > MOST_WORLDS) {
      isComplete = false;
      continue;
    }
    worlds *= own.length;
    states.set(voice, own);
  }
  return { states, isComplete };
}

/** With weights 0.5 and 0.8: right on both (0.5), on the second alone (0.3), on none (0.2). */
function statesOfVoice(weights: readonly number[]): VoiceState[] {
  const steps = [0, ...new Set(weights)].sort((one, other) => one - other);
  const last = steps.at(-1) ?? 0;
  const states = steps
    .slice(1)
    .map((step, index) => ({ above: steps[index] ?? 0, chance: step - (steps[index] ?? 0) }));
  return [...states, { above: last, chance: 1 - last }].filter(({ chance }) => chance > 0);
}

/** Of one leg, where it is known of some voices whether they are right. */
function chanceToStand({ voices }: LegDoubts, right: ReadonlyMap<string, number>): number {
  let doubt = 1;
  for (const { voice, weight } of voices) {
    const above = right.get(voice);
    if (above === undefined) doubt *= 1 - weight;
    else if (weight > above) return 1;
  }
  return 1 - doubt;
}
