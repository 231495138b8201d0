import type { WithoutSource } from "../../../contract/routes.ts";
import { jointConfidence } from "../../evidence/index.ts";
import { createStrengths, isSilent } from "../confidence/leg-strength.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";

/**
 * What becomes of a route when one of its sources counts for nothing, together with what copies it: what breaks it
 * first, then what costs most.
 */
export function withoutSources(
  legs: readonly RouteLeg[],
  projection: Projection,
  silent: ReadonlySet<string>,
): WithoutSource[] {
  const { claims } = projection;
  const told = legs.flatMap((leg) => leg.claims.flatMap((id) => claims.get(id) ?? []));
  const sources = new Map(
    told.filter((claim) => !isSilent(claim, silent)).map(({ source }) => [source.id, source.publisher]),
  );
  const all = [...sources].map(([source, publisher]): WithoutSource => {
    const without = new Set([...silent, source]);
    const left = legs.map(createStrengths(projection, without));
    const isBroken = left.some(({ confidence }) => confidence === 0);
    const resting = legs.filter((leg) => leg.claims.some((id) => isOf(claims.get(id)?.source, source)));
    return {
      source,
      publisher,
      legs: resting.map(({ id }) => id),
      confidence: isBroken ? null : jointConfidence(left).low,
    };
  });
  return all.sort(
    (one, other) => (one.confidence ?? -1) - (other.confidence ?? -1) || (one.source < other.source ? -1 : 1),
  );
}

function isOf(own: { id: string; originSource: string | null } | undefined, source: string): boolean {
  return own !== undefined && (own.id === source || own.originSource === source);
}
