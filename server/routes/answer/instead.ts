import type { Instead } from "../../../contract/routes.ts";
import { contradiction } from "../../evidence/index.ts";
import { legsAt } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";

/**
 * What other claims say instead of a leg: a leg of the same case that begins or ends at the same place, and of which a
 * claim does not go together with one of this leg's.
 */
export function toldInstead(legs: readonly RouteLeg[], projection: Projection): Instead[] {
  const asked = new Set(legs);
  return [...asked].flatMap((leg) =>
    legsOfCases(leg, projection).flatMap((other) => {
      if (other === leg || !isRival(leg, other)) return [];
      const conflict = conflictBetween(leg, other, projection);
      return conflict === undefined
        ? []
        : [{ leg: leg.id, instead: other.id, kind: conflict.kind, claims: [conflict.one, conflict.other] }];
    }),
  );
}

function legsOfCases({ cases }: RouteLeg, projection: Projection): RouteLeg[] {
  const rows = new Set(cases.flatMap(({ id }) => projection.legsOfCase.get(id) ?? []));
  return legsAt([...rows], projection);
}

function isRival(leg: RouteLeg, other: RouteLeg): boolean {
  return leg.from === other.from || leg.to === other.to;
}

function conflictBetween(leg: RouteLeg, other: RouteLeg, { conflicts }: Projection) {
  return conflicts.find(
    ({ one, other: rival, kind }) =>
      // What is compatible, or speaks of another scope or window, tells no other way.
      kind === contradiction &&
      ((leg.claims.includes(one) && other.claims.includes(rival)) ||
        (leg.claims.includes(rival) && other.claims.includes(one))),
  );
}
