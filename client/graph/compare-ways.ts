import type { WithoutSource } from "../../contract/routes.ts";
import type { GraphNode } from "../../contract/slice.ts";
import { legIdsOf, type Way, type WayLeg } from "./ways.ts";

/** What joins two stops that follow one another: a leg, or a step up to the area that holds the place reached. */
export interface StrandLink {
  id: string;
  /** null: a step, and no leg. */
  leg: WayLeg | null;
}

/** A piece of a route: where it lies between two stops that both pass, its own stops without those two. */
export interface Strand {
  stops: readonly GraphNode[];
  links: readonly StrandLink[];
}

/** What two routes pass together, or the two strands on which they are apart. */
export type Span =
  | ({ isTogether: true } & Strand)
  | {
      isTogether: false;
      /** The stop at which they part; null: they begin apart. */
      from: GraphNode | null;
      /** The stop at which they meet; null: they end apart. */
      to: GraphNode | null;
      first: Strand;
      second: Strand;
    };

/** A source that both rest on, and what each is worth without it; null: it breaks. */
interface SharedSource extends Pick<WithoutSource, "source" | "publisher"> {
  first: number | null;
  second: number | null;
}

export interface Comparison {
  /** From the beginning to the end, by turns together and apart. */
  spans: readonly Span[];
  /** Legs that both have, whatever lies before and after them. */
  sharedLegs: number;
  /** Sources that only one of the two rests on. */
  onlyFirst: readonly WithoutSource[];
  onlySecond: readonly WithoutSource[];
  shared: readonly SharedSource[];
}

/**
 * Where two routes go together, where they part and where they meet again.
 *
 * Stops and legs are set against one another so that as many as possible coincide in order (longest common
 * subsequence). Exchanged, the two give the same spans with their sides exchanged.
 *
 * Cost: O(stops of the one × stops of the other).
 */
export function compareWays(first: Way, second: Way): Comparison {
  const legs = new Set(legIdsOf(second));
  const [one, other] = [first.route.without, second.route.without];
  const own = new Map(one.map((each) => [each.source, each]));
  const others = new Map(other.map((each) => [each.source, each]));
  return {
    spans: spansOf(strandOf(first), strandOf(second)),
    sharedLegs: legIdsOf(first).filter((id) => legs.has(id)).length,
    onlyFirst: one.filter(({ source }) => !others.has(source)),
    onlySecond: other.filter(({ source }) => !own.has(source)),
    shared: one.flatMap(({ source, publisher, confidence }) => {
      const match = others.get(source);
      return match === undefined ? [] : [{ source, publisher, first: confidence, second: match.confidence }];
    }),
  };
}

/** A whole route, with the areas that it steps to as stops of their own. */
export function strandOf({ stops, legs }: Way): Strand {
  const strand: { stops: GraphNode[]; links: StrandLink[] } = { stops: [], links: [] };
  for (const [index, { node, steps }] of stops.entries()) {
    strand.stops.push(node);
    if (steps !== null) {
      strand.links.push({ id: `${node.id} in ${steps.id}`, leg: null });
      strand.stops.push(steps);
    }
    const leg = legs[index];
    if (leg !== undefined) strand.links.push({ id: leg.view.id, leg });
  }
  return strand;
}

type Pair = readonly [first: number, second: number];

function spansOf(first: Strand, second: Strand): Span[] {
  const pairs = commonStops(first, second);
  const spans: Span[] = [];
  let before: Pair | null = null;
  for (const pair of pairs) {
    addApart(spans, { first, second }, before, pair);
    addTogether(spans, first, { at: pair[0], goesOn: before !== null && isJoined(first, second, before, pair) });
    before = pair;
  }
  addApart(spans, { first, second }, before, null);
  return spans;
}

/** The same link leads from the one pair of stops to the next. */
function isJoined(first: Strand, second: Strand, [i, j]: Pair, [nextI, nextJ]: Pair): boolean {
  return nextI === i + 1 && nextJ === j + 1 && first.links[i]?.id === second.links[j]?.id;
}

function addTogether(spans: Span[], strand: Strand, { at, goesOn }: { at: number; goesOn: boolean }): void {
  const stop = strand.stops.slice(at, at + 1);
  const last = spans.at(-1);
  if (!goesOn || last?.isTogether !== true) spans.push({ isTogether: true, stops: stop, links: [] });
  else {
    const links = [...last.links, ...strand.links.slice(at - 1, at)];
    spans[spans.length - 1] = { isTogether: true, stops: [...last.stops, ...stop], links };
  }
}

/** What lies between two stops in common, or before the first, or after the last; nothing where they go together. */
function addApart(
  spans: Span[],
  { first, second }: { first: Strand; second: Strand },
  before: Pair | null,
  next: Pair | null,
): void {
  if (before !== null && next !== null && isJoined(first, second, before, next)) return;
  const part = (strand: Strand, side: 0 | 1): Strand => {
    const start = before === null ? 0 : before[side];
    const end = next === null ? strand.stops.length : next[side];
    const isBound = before !== null;
    return { stops: strand.stops.slice(isBound ? start + 1 : start, end), links: strand.links.slice(start, end) };
  };
  const [one, other] = [part(first, 0), part(second, 1)];
  if (one.links.length + other.links.length + one.stops.length + other.stops.length === 0) return;
  const from = before === null ? null : (first.stops[before[0]] ?? null);
  const to = next === null ? null : (first.stops[next[0]] ?? null);
  spans.push({ isTogether: false, from, to, first: one, second: other });
}

/** Pairs of places in the two lists of stops. Of several ways to match as many, the one that the ids choose. */
function commonStops(first: Strand, second: Strand): readonly Pair[] {
  const [one, other] = [tokensOf(first), tokensOf(second)];
  if (one.join(" ") > other.join(" ")) return matched(other, one).map(([j, i]): Pair => [i, j]);
  return matched(one, other);
}

/** Stops and the links between them in turn: stops stand at even places. */
function tokensOf({ stops, links }: Strand): string[] {
  return stops.flatMap(({ id }, index) => {
    const link = links[index];
    return link === undefined ? [`stop ${id}`] : [`stop ${id}`, `link ${link.id}`];
  });
}

function matched(one: readonly string[], other: readonly string[]): Pair[] {
  const lengths = one.map(() => new Uint16Array(other.length + 1));
  lengths.push(new Uint16Array(other.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row !== undefined) row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length;) {
    if (one[i] === other[j]) {
      if (i % 2 === 0) pairs.push([i / 2, j / 2]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
