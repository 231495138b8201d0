import type { ArcTable } from "../projection/arc-table.ts";
import { type CutArcs, cutArcsOf, type CutQuestion, legNetwork, placeNetwork } from "./cut-networks.ts";
import type { FlowNetwork } from "./flow-network.ts";
import { takeWays, type Way } from "./flow-ways.ts";
import { fillWithFlow, nearSide } from "./maximum-flow.ts";

/** The smallest set that parts all origins from all destinations. Both are parted already where it is empty. */
export interface MinimumCut {
  kind: "cut";
  /** Of several smallest sets this is the one nearest the origins. */
  nearest: "origins";
  /** Rows of places or of legs, ascending. */
  rows: number[];
  /** What it takes: how many are cut or, where legs have capacities, the sum of theirs. */
  value: number;
  /** False where another set takes as little. */
  isOnly: boolean;
  /** Ways that have no place (no leg) in common, so that none of them falls with another: as many as `value` says. */
  ways: Way[];
}

/** Nothing parts them. */
export interface Joined {
  kind: "joined";
  /** Places that are an origin and a destination at once. */
  places: number[];
  /** Legs that lead straight from an origin to a destination; none is named where legs are to be cut. */
  legs: number[];
}

/**
 * The fewest places without which no route leads from the origins to the destinations.
 *
 * Shape:  legs, origins, destinations → places and as many ways that share no place between their ends (Menger).
 * Gaps:   origins and destinations are never cut: where a leg leads straight from one to the other there is no cut,
 *         and the answer names such legs. Cutting an area does not cut the places within it.
 * Cost:   O(arcs · √places).
 * Source: Dinic 1970 on the network of split places; K. Menger, "Zur allgemeinen Kurventheorie" (1927).
 */
export function findPlaceCut(table: ArcTable, question: CutQuestion): MinimumCut | Joined {
  const arcs = cutArcsOf(table, question);
  return joinedBy(placesAtBothEnds(arcs), straightLegs(arcs)) ?? cutOf(placeNetwork(arcs));
}

export interface LegCutQuestion extends CutQuestion {
  /** What it takes to remove a leg: finite, at least 0; 1 unless given. */
  capacityOf?: ((leg: number) => number) | undefined;
}

/**
 * The fewest legs, or the legs of least capacity, without which no route leads from the origins to the destinations.
 *
 * Shape:  legs, origins, destinations → legs and ways that share no leg. With capacities each way has its amount, a leg
 *         carries no more than its capacity, and the amounts add up to `value`.
 * Gaps:   several legs between two places are several; all arcs of one leg fall with it. Legs of capacity 0 cost
 *         nothing and then `isOnly` may be false for a set that differs by them alone.
 * Cost:   O(arcs · √arcs) with unit capacities, O(places² · arcs) with others.
 * Source: Dinic 1970; L. R. Ford & D. R. Fulkerson, "Maximal flow through a network" (1956).
 * @throws RangeError for a capacity that is negative or not finite.
 */
export function findLegCut(table: ArcTable, question: LegCutQuestion): MinimumCut | Joined {
  const { capacityOf = () => 1 } = question;
  const arcs = cutArcsOf(table, question);
  const joined = joinedBy(placesAtBothEnds(arcs), []);
  return joined ?? cutOf(legNetwork(arcs, (leg) => checked(capacityOf(leg), leg)));
}

function joinedBy(places: number[], legs: number[]): Joined | undefined {
  return places.length === 0 && legs.length === 0 ? undefined : { kind: "joined", places, legs };
}

function placesAtBothEnds({ table, isOrigin, isDestination }: CutArcs): number[] {
  const places: number[] = [];
  for (let place = 0; place < table.placeCount; place++) {
    if (isOrigin[place] === 1 && isDestination[place] === 1) places.push(place);
  }
  return places;
}

function straightLegs({ table, rows, isOrigin, isDestination }: CutArcs): number[] {
  const legs = new Set<number>();
  for (let at = 0; at < rows.length; at++) {
    const arc = rows[at] ?? 0;
    if (isOrigin[table.tails[arc] ?? 0] === 0 || isDestination[table.heads[arc] ?? 0] === 0) continue;
    legs.add(table.legs[arc] ?? 0);
  }
  return [...legs].sort((one, other) => one - other);
}

function cutOf(network: FlowNetwork): MinimumCut {
  const capacities = network.residual.slice();
  const isFar = fillWithFlow(network);
  const isNear = nearSide(network);
  const rows: number[] = [];
  let value = 0;
  let isOnly = true;
  for (let pair = 0; 2 * pair < network.heads.length; pair++) {
    const row = network.cuts[pair] ?? -1;
    if (row < 0) continue;
    const tail = network.heads[2 * pair + 1] ?? 0;
    const head = network.heads[2 * pair] ?? 0;
    const isCut = isNear[tail] === 1 && isNear[head] === 0;
    const isCutFromAfar = isFar[tail] === 0 && isFar[head] === 1;
    if (isCut !== isCutFromAfar) isOnly = false;
    if (!isCut) continue;
    rows.push(row);
    value += capacities[2 * pair] ?? 0;
  }
  rows.sort((one, other) => one - other);
  return { kind: "cut", nearest: "origins", rows, value, isOnly, ways: takeWays(network) };
}

function checked(capacity: number, leg: number): number {
  if (!(capacity >= 0 && capacity < Infinity)) throw new RangeError(`Leg ${leg} has the capacity ${capacity}.`);
  return capacity;
}
