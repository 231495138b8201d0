import type { RecordedRelationship } from "./recorded.ts";
import { nodesWith, type Snapshot } from "./snapshot.ts";
import { entityId, textsIn } from "./states.ts";

/** Relationships that name a claim which is not there, because of this edit, each with the first such claim. */
export function missingClaims(
  relationships: readonly RecordedRelationship[],
  { before, after }: { before: Snapshot; after: Snapshot },
): { relationship: RecordedRelationship; claim: string }[] {
  const naming = relationships.flatMap((relationship) => {
    const claims = textsIn(relationship.after?.properties ?? {}, "claims");
    return claims.length === 0 ? [] : [{ relationship, claims }];
  });
  if (naming.length === 0) return [];
  const [were, are] = [claimsIn(before), claimsIn(after)];
  return naming.flatMap(({ relationship, claims }) => {
    const named = textsIn(relationship.before?.properties ?? {}, "claims");
    // What is worked out anew takes over what it was made from: that is said of the latter.
    const isMeant = (id: string) => were.has(id) || (!relationship.derived && !named.includes(id));
    const claim = claims.find((id) => !are.has(id) && isMeant(id));
    return claim === undefined ? [] : [{ relationship, claim }];
  });
}

function claimsIn(snapshot: Snapshot): Set<string> {
  const ids = [...nodesWith(snapshot, "Claim")].map(({ state }) => entityId(state));
  return new Set(ids.filter((id) => id !== null));
}
