import type { Kind, Mode, Progress, Status } from "../../../contract/kinds.ts";
import type { GradedClaim } from "../../evidence/index.ts";
import type { ArcTable } from "./arc-table.ts";
import type { PlaceHierarchy } from "./place-hierarchy.ts";

/** A place by its row; the rows are in the order of the ids, so they are the same on every database. */
export interface RoutePlace {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly nameFr: string | null;
  /** Degrees; null where no position is held. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Rows of the places it lies in, directly. */
  readonly within: readonly number[];
}

/** One leg by its row, in the order of the ids. */
export interface RouteLeg {
  readonly id: string;
  /** Rows of places. */
  readonly from: number;
  readonly to: number;
  readonly mode: Mode;
  readonly status: Status;
  readonly progress: readonly Progress[];
  /** Ids; none: nothing is told of the goods. */
  readonly commodities: readonly string[];
  /** Its cases, each with its own days; `""` is open. */
  readonly cases: readonly LegCaseDays[];
  readonly claims: readonly string[];
  readonly rules: readonly string[];
  /** Of a hypothesis that somebody keeps: ids of the legs it was made from. */
  readonly premises: readonly string[];
  /** … and when. */
  readonly acceptedAt?: string | null;
  /** As it is stored, for a leg whose claims this graph does not hold. */
  readonly confidence: number | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Along the great circle between the two positions; null where one of them is not known. */
  readonly distanceKm: number | null;
}

export interface LegCaseDays {
  readonly id: string;
  readonly dateFrom: string;
  readonly dateTo: string;
}

export interface RouteClaim extends GradedClaim {
  readonly source: GradedClaim["source"] & { publisher: string };
}

export interface RouteGoods {
  readonly id: string;
  readonly name: string;
  readonly nameFr: string | null;
  /** Ids of the wider goods it is a kind of, directly. */
  readonly broader: readonly string[];
}

/** Two claims that do not go together. */
export interface ClaimConflict {
  readonly one: string;
  readonly other: string;
  readonly kind: string;
}

/**
 * The legs of a graph and all that a route says of them, at one revision of its data: nothing of a question is read
 * from the database. Relationships that lead from a place to itself, or from or to what is no place, are no legs.
 */
export interface Projection {
  readonly places: readonly RoutePlace[];
  readonly placeRows: ReadonlyMap<string, number>;
  readonly hierarchy: PlaceHierarchy;
  readonly legs: readonly RouteLeg[];
  readonly legRows: ReadonlyMap<string, number>;
  /** Rows of legs by case. */
  readonly legsOfCase: ReadonlyMap<string, readonly number[]>;
  readonly arcs: ArcTable;
  readonly goods: ReadonlyMap<string, RouteGoods>;
  /** Methods by case. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  /** Days that disputed claims name, by case: two or more are alternatives. */
  readonly rivalDays: ReadonlyMap<string, readonly string[]>;
  readonly claims: ReadonlyMap<string, RouteClaim>;
  /** By source. */
  readonly publishers: ReadonlyMap<string, string>;
  readonly conflicts: readonly ClaimConflict[];
}
