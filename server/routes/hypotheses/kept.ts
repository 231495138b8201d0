import { HypothesesBody, type KeptHypothesis } from "../../../contract/hypotheses.ts";
import type { Slice } from "../../../contract/slice.ts";
import { compare } from "../../compare.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { pairOf, type LegPair } from "./find-pairs.ts";
import { premiseOf, type PremiseLeg } from "./premises.ts";
import { viewPair } from "./view-pair.ts";
import { isoDay } from "./windows.ts";

/** Around the two legs as far as they lie apart, and never fewer days than a question looks at by itself. */
const { windowDays: USUAL_DAYS } = HypothesesBody.parse({});

/** Hypotheses that somebody keeps; the one kept last comes first. */
export function keptIn({ legs }: Projection): RouteLeg[] {
  return legs.filter(({ premises }) => premises.length > 0).sort(byAcceptance);
}

/** As it stands now, without its note. */
export function viewKept(leg: RouteLeg, projection: Projection): KeptHypothesis {
  const { id, premises, acceptedAt = null } = leg;
  const idOf = (row: number) => projection.places[row]?.id ?? "";
  const [first, second] = premises.map((each) => premiseOf(each, projection));
  const pair =
    first && second ? (pairOfDays(leg, first, second, projection) ?? pairOf(first, second, projection)) : undefined;
  return {
    id,
    from: idOf(leg.from),
    to: idOf(leg.to),
    premises: [...premises],
    acceptedAt,
    note: null,
    hypothesis: pair === undefined ? null : viewPair(pair, projection, Math.max(USUAL_DAYS, pair.windows.daysApart)),
  };
}

/** With the days that it was kept with, where its legs have them still. */
function pairOfDays(
  { dateFrom, dateTo }: RouteLeg,
  first: PremiseLeg,
  second: PremiseLeg,
  projection: Projection,
): LegPair | undefined {
  const starting = first.windows.filter(({ from }) => isoDay(from) === dateFrom);
  const ending = second.windows.filter(({ to }) => isoDay(to) === dateTo);
  return pairOf({ ...first, windows: starting }, { ...second, windows: ending }, projection);
}

/** With the note that its leg bears. */
export function withNotes(kept: readonly KeptHypothesis[], { edges }: Slice): KeptHypothesis[] {
  const notes = new Map(edges.map(({ id, properties }) => [id, properties["note"]]));
  return kept.map((each) => {
    const note = notes.get(each.id);
    return { ...each, note: typeof note === "string" ? note : null };
  });
}

function byAcceptance(one: RouteLeg, other: RouteLeg): number {
  return compare(other.acceptedAt ?? "", one.acceptedAt ?? "") || compare(one.id, other.id);
}
