/** A route that was chosen, and those after it that are nearly the same: by their ranks, from 0. */
interface Pick {
  readonly rank: number;
  readonly nearCopies: readonly number[];
}

interface Picks {
  readonly picks: readonly Pick[];
  /** How many routes were looked at. */
  readonly read: number;
  /** Whether the routes ended before. When there are fewer picks than asked for and this is false, the pool was full. */
  readonly ended: boolean;
}

const FIRST_POOL = 4;
const LARGEST_POOL = 64;

/**
 * Chooses routes that differ, best first, and says which others each stands for.
 *
 * A route is a near copy of a chosen one if more than half of the inner places of both are in common and a leg is,
 * or if they differ only in one leg. It is held back with the first chosen one of which it is a copy. Routes are looked at four
 * times as many as are asked for, and twice as many again while too few of them differ, up to 64 times.
 *
 * Shape:  routes in order, each the sequence of its places, drawn one at a time until undefined → at most k picks.
 * Gaps:   a route that differs from all after k are chosen is in no list.
 * Cost:   O(routes looked at × k × places).
 * Source: T. Chondrogiannis et al., "Finding k-Shortest Paths with Limited Overlap" (2020), for the greedy choice.
 */
export function pickDifferent(draw: () => readonly number[] | undefined, k: number): Picks {
  const chosen: { rank: number; nearCopies: number[]; places: readonly number[] }[] = [];
  let read = 0;
  let ended = false;
  for (let pool = FIRST_POOL * k; read < pool && !ended;) {
    const places = draw();
    if (places === undefined) ended = true;
    else {
      const like = chosen.find((each) => isNearCopy(each.places, places));
      if (like !== undefined) like.nearCopies.push(read);
      else if (chosen.length < k) chosen.push({ rank: read, nearCopies: [], places });
      read++;
    }
    if (read === pool && chosen.length < k) pool = Math.min(2 * pool, LARGEST_POOL * k);
  }
  return { picks: chosen.map(({ rank, nearCopies }) => ({ rank, nearCopies })), read, ended };
}

/** Whether two routes, each the sequence of its places, are told apart too little to list both. */
export function isNearCopy(one: readonly number[], other: readonly number[]): boolean {
  if (one.length === 2 && other.length === 2) return one[0] === other[0] && one[1] === other[1];
  // Between several ends two ways over one port are two answers, unless they have a leg in common.
  return (sharedInnerPlaces(one, other) > 0.5 && sharedLegs(one, other) > 0) || differInOneLeg(one, other);
}

/** Jaccard's measure of the places between the ends. */
function sharedInnerPlaces(one: readonly number[], other: readonly number[]): number {
  const inner = new Set(one.slice(1, -1));
  const shared = other.slice(1, -1).filter((place) => inner.has(place)).length;
  return shared / (inner.size + other.length - 2 - shared);
}

/** They have a leg in common, and one has at most a single leg where the other has at most one stop more. */
function differInOneLeg(one: readonly number[], other: readonly number[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  const shared = sharedLegs(shorter, longer);
  return shared > 0 && shorter.length - 1 - shared <= 1 && longer.length - 1 - shared <= 2;
}

function sharedLegs(one: readonly number[], other: readonly number[]): number {
  return one.filter((place, at) => at > 0 && hasLeg(other, one[at - 1], place)).length;
}

function hasLeg(route: readonly number[], from: number | undefined, to: number): boolean {
  return route.some((place, at) => at > 0 && place === to && route[at - 1] === from);
}
