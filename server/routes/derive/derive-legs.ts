import { claimWeight } from "../../evidence/index.ts";
import { createHierarchy } from "./hierarchy.ts";
import { evidenceOf } from "./hop-evidence.ts";
import { hopsOf } from "./hops.ts";
import { mergeInto } from "./leg-merge.ts";
import type { Leg, LegInput, LegStatement } from "./leg-types.ts";
import { wayOf } from "./way.ts";

/**
 * The ROUTE projection: the legs of the ways that cases are said to take, case by case.
 *
 * 1. The way is FROM, then VIA by order, then TO. Without a FROM it begins where the goods were
 *    taken; with neither there is no leg. SEIZED_IN is a stop after the last VIA, unless it is, lies
 *    in or holds a FROM, VIA or TO: then it is that stop. A seizure of other goods than those the
 *    case is said to move is no stop.
 * 2. Neighbouring stops of which one lies within the other are one stop, at the more exact place.
 *    An end that holds the stop before it adds no leg (Algeciras, then Europe).
 * 3. Several FROM or TO meet at the first or the last stop. Where both are several and nothing lies
 *    between them there is no leg, for nothing says which feeds which. An inferred FROM is set only
 *    against a TO that shares one of its claims.
 * 4. A leg is reported if one claim states both its ends in reported relationships. It is inferred
 *    if that claim is tied to an end by an inferred relationship (whose rule it takes over), or if
 *    two claims on one case each give one end (rule joined-claims). Then `claims` holds the weaker
 *    side only, so that a leg is never better known than its lesser end.
 * 5. Progress: travelled (the goods were taken at its end or later), intended (they were taken
 *    before), controlled (they went on under control of the services), not-stated.
 * 6. Legs of several cases with the same ends, mode and status are one leg.
 *
 * Shape:  places, cases, relationships, claims → legs by id; nothing stated is changed.
 * Gaps:   a case with pairing "open" gives none. Of several seizures that are stops of their own,
 *         the order in which they stand is taken for the order of the way.
 * Cost:   O(relationships + pairs of statements at the ends of each leg).
 * Source: our own rule. A chain of legs over several cases is a picture of known corridors, never
 *         one load's journey.
 */
export function deriveLegs({ places, cases, relationships, claims, commodities }: LegInput): Leg[] {
  const hierarchy = createHierarchy(places);
  const weights = new Map(claims.map((claim) => [claim.id, claimWeight(claim)]));
  const drugs = new Set(commodities.filter((each) => each.kind === "drug").map((each) => each.id));
  const statements = byCase(relationships);
  const legs = new Map<string, Leg>();
  for (const file of cases) {
    if (file.pairing === "open") continue;
    const own = statements.get(file.id) ?? [];
    const way = wayOf(own, hierarchy);
    if (way === undefined) continue;
    const taken = own.filter((each) => each.type === "SEIZED" && drugs.has(each.to)).map((each) => each.to);
    for (const hop of hopsOf(way, hierarchy)) {
      const evidence = evidenceOf(hop, (claim) => weights.get(claim) ?? 0);
      const goods = evidence.commodities.length > 0 ? evidence.commodities : taken;
      mergeInto(legs, { file, hop, evidence: { ...evidence, commodities: goods } });
    }
  }
  return [...legs.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function byCase(relationships: readonly LegStatement[]): Map<string, LegStatement[]> {
  const found = new Map<string, LegStatement[]>();
  for (const each of relationships) {
    const own = found.get(each.from);
    if (own === undefined) found.set(each.from, [each]);
    else own.push(each);
  }
  return found;
}
