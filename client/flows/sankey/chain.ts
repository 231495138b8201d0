import type { FlowCase, FlowStop } from "../../../contract/flows.ts";
import type { Mode, Status } from "../../../contract/kinds.ts";
import type { Drawn } from "./drawn-places.ts";

export type Role = "origin" | "passed" | "taken" | "destination";

/** A place where a case's goods were, or nothing where it is not told. */
export interface Stop {
  /** As what it is drawn; null: the case does not tell it. */
  place: string | null;
  /** null: nothing is said that could be reported or inferred. */
  status: Status | null;
  mode: Mode;
  /** The goods, or some of them, were taken there. */
  isTaken: boolean;
}

/** What a case says of one part of the way. Several places: each of them, without saying which goods where. */
export interface Step {
  role: Role;
  stops: readonly Stop[];
}

/**
 * How a case runs, as far as it says so: where from, past what one after the other, taken where, bound for where.
 * It begins with an origin, told or not. It ends with a destination, told or not, or where its goods were taken.
 */
export function chainOf(file: FlowCase, drawn: Drawn): Step[] {
  const at = (role: Role, stops: readonly FlowStop[]) => distinct(stops.map((stop) => toStop(stop, drawn, role)));
  const ended = file.taken.map((taken) => file.destinations.find((goal) => isAt(taken, goal, drawn)));
  const reached = new Set(ended.flatMap((goal) => goal ?? []));
  const destinations = distinct(
    file.destinations.map((goal) => ({ ...toStop(goal, drawn, "destination"), isTaken: reached.has(goal) })),
  );
  const onTheWay = file.taken.filter((_, index) => ended[index] === undefined);
  const taken = at("taken", onTheWay).map((stop) => ({ ...stop, isTaken: true }));
  const passed = passages(file.transits, drawn, new Set(taken.map(({ place }) => place)));
  const isEnded = taken.length > 0 && destinations.length === 0;
  return [
    { role: "origin", stops: told(at("origin", file.origins)) },
    ...passed.map((stop): Step => ({ role: "passed", stops: [stop] })),
    ...(taken.length === 0 ? [] : [{ role: "taken", stops: taken } as const]),
    ...(isEnded ? [] : [{ role: "destination", stops: told(destinations) } as const]),
  ];
}

/** Taken at the destination, or in it where that is as exact as a town: nothing lies between the two. */
function isAt(taken: FlowStop, goal: FlowStop, drawn: Drawn): boolean {
  if (drawn.as(taken.place, "taken") === drawn.as(goal.place, "destination")) return true;
  return !drawn.isWide(goal.place) && drawn.isWithin(taken.place, goal.place);
}

/** One after the other; a place twice in a row is one, and where the goods are taken in the end they are not passed. */
function passages(transits: readonly FlowStop[], drawn: Drawn, taken: ReadonlySet<string | null>): Stop[] {
  const passed: Stop[] = [];
  for (const stop of transits.map((each) => toStop(each, drawn, "passed"))) {
    if (passed.at(-1)?.place !== stop.place) passed.push(stop);
  }
  return taken.has(passed.at(-1)?.place ?? null) ? passed.slice(0, -1) : passed;
}

function toStop({ place, status, mode }: FlowStop, drawn: Drawn, role: Role): Stop {
  return { place: drawn.as(place, role), status, mode, isTaken: false };
}

const UNTOLD: Stop = { place: null, status: null, mode: "unknown", isTaken: false };

const told = (stops: readonly Stop[]): readonly Stop[] => (stops.length === 0 ? [UNTOLD] : stops);

/** Each place once, in the order told: as well known, and as much taken, as the best of what is said of it. */
function distinct(stops: readonly Stop[]): Stop[] {
  const places = new Map<string | null, Stop>();
  for (const stop of stops) {
    const other = places.get(stop.place);
    places.set(stop.place, other === undefined ? stop : better(other, stop));
  }
  return [...places.values()];
}

function better(one: Stop, other: Stop): Stop {
  const known = one.status === "reported" || other.status !== "reported" ? one : other;
  const { mode } = known.mode === "unknown" ? (known === one ? other : one) : known;
  return { ...known, mode, isTaken: one.isTaken || other.isTaken };
}
