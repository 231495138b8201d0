import type { Hierarchy } from "./hierarchy.ts";
import type { LegStatement } from "./leg-types.ts";

/** A place on the way of one case, with the statements that put it there. */
export interface Stop {
  at: string;
  statements: LegStatement[];
  /** The goods were taken here. */
  seized: boolean;
}

/** The way of one case: several starts meet at the first stop between, several ends part at the last. */
export interface Way {
  starts: Stop[];
  between: Stop[];
  ends: Stop[];
}

/** Rules 1 and 2 of `deriveLegs`: the stops of one case in their order; undefined where no way is told. */
export function wayOf(statements: readonly LegStatement[], hierarchy: Hierarchy): Way | undefined {
  const from = ofType(statements, "FROM");
  const to = ofType(statements, "TO");
  const via = ofType(statements, "VIA");
  const seizures = ofType(statements, "SEIZED_IN");

  const ends = mostExact(stopsOf(to), hierarchy);
  const told = mostExact(stopsOf(from), hierarchy);
  const startsWhereSeized = told.length === 0 && ends.length > 0 && via.length === 0;
  const starts = startsWhereSeized ? stopsOf(seizures) : told;
  if (starts.length === 0) return undefined;

  const between = via.sort((one, other) => (one.order ?? 0) - (other.order ?? 0)).map((each) => stopOf(each));
  const goods = new Set([...from, ...to].flatMap((each) => each.commodities ?? []));
  for (const seizure of seizures.filter((each) => dealsIn(each, goods))) {
    placeSeizure(seizure, { starts, between, ends }, hierarchy);
  }
  return { starts, between: joinNeighbours(between, hierarchy), ends };
}

function ofType(statements: readonly LegStatement[], type: string): LegStatement[] {
  return statements.filter((each) => each.type === type);
}

function stopOf(statement: LegStatement): Stop {
  return { at: statement.to, statements: [statement], seized: false };
}

/** One stop for each place, with all that is said of it. */
function stopsOf(statements: readonly LegStatement[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const statement of statements) {
    const known = stops.get(statement.to);
    if (known === undefined) stops.set(statement.to, stopOf(statement));
    else known.statements.push(statement);
  }
  return [...stops.values()];
}

/** Of several starts or ends, one that holds another reported one says nothing more than that one. */
function mostExact(stops: readonly Stop[], hierarchy: Hierarchy): Stop[] {
  return stops.filter(
    (stop) =>
      !stops.some(
        (other) =>
          other !== stop &&
          hierarchy.isWithin(other.at, stop.at) &&
          other.statements.some((each) => each.status === "reported"),
      ),
  );
}

/** A seizure of goods that are not those moved is no stop of theirs. */
function dealsIn(seizure: LegStatement, goods: ReadonlySet<string>): boolean {
  return goods.size === 0 || seizure.commodities === undefined || seizure.commodities.some((each) => goods.has(each));
}

/** A place of seizure is the stop it overlaps, else a stop of its own after the last one between. */
function placeSeizure(seizure: LegStatement, { starts, between, ends }: Way, hierarchy: Hierarchy): void {
  const fresh = { ...stopOf(seizure), seized: true };
  const known = [...between, ...ends, ...starts].find((stop) => hierarchy.overlap(stop.at, seizure.to));
  if (known === undefined) between.push(fresh);
  else absorb(known, fresh, hierarchy);
}

function joinNeighbours(stops: readonly Stop[], hierarchy: Hierarchy): Stop[] {
  const joined: Stop[] = [];
  for (const stop of stops) {
    const last = joined.at(-1);
    if (last !== undefined && hierarchy.overlap(last.at, stop.at)) absorb(last, stop, hierarchy);
    else joined.push(stop);
  }
  return joined;
}

/** Two stops become one, at the more exact of their places. */
function absorb(stop: Stop, other: Stop, hierarchy: Hierarchy): void {
  stop.statements.push(...other.statements);
  if (hierarchy.isWithin(other.at, stop.at)) stop.at = other.at;
  stop.seized ||= other.seized;
}
