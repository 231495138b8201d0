import type { KeptHypothesis } from "../../../contract/hypotheses.ts";
import type { Slice } from "../../../contract/slice.ts";
import { compare } from "../../compare.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { pairOf, type LegPair } from "./find-pairs.ts";
import { premiseOf, type PremiseLeg } from "./premises.ts";
import { viewPair } from "./view-pair.ts";
import { isoDay } from "./windows.ts";

/** Around the two legs as far as they lie apart, and never fewer days than a question looks at by itself. */
const USUAL_DAYS = 60;

/** Hypotheses that somebody keeps; the one kept last comes first. */
export function keptIn({ legs }: Projection): RouteLeg[] {
  return legs.filter(({ premises }) => premises.length > 0).sort(byAcceptance);
}

/** As it stands now; when it was kept, the leg itself tells. */
export function viewKept(leg: RouteLeg, projection: Projection): KeptHypothesis {
  const { id, premises } = leg;
  const idOf = (row: number) => projection.places[row]?.id ?? "";
  const [first, second] = premises.map((each) => premiseOf(each, projection));
  const pair =
    first && second ? (pairOfDays(leg, first, second, projection) ?? pairOf(first, second, projection)) : undefined;
  return {
    id,
    from: idOf(leg.from),
    to: idOf(leg.to),
    premises: [...premises],
    acceptedAt: null,
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

/** With what the graph has of it beside. */
export function withProperties(kept: readonly KeptHypothesis[], { edges }: Slice): KeptHypothesis[] {
  const properties = new Map(edges.map((edge) => [edge.id, edge.properties]));
  return kept
    .map((each) => {
      const { acceptedAt, note } = properties.get(each.id) ?? {};
      return { ...each, acceptedAt: textOrNull(acceptedAt), note: textOrNull(note) };
    })
    .sort(byAcceptance);
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

type Accepted = Pick<RouteLeg, "id" | "acceptedAt">;

function byAcceptance(one: Accepted, other: Accepted): number {
  return compare(other.acceptedAt ?? "", one.acceptedAt ?? "") || compare(one.id, other.id);
}
