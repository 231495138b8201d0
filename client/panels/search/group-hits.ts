import type { Kind } from "../../../contract/kinds.ts";
import type { SearchHit } from "../../../contract/search.ts";

type HitGroup = "place" | "case" | "source" | "other";
export interface GroupedHits {
  group: HitGroup;
  hits: readonly SearchHit[];
}

const GROUP: Partial<Record<Kind, HitGroup>> = {
  country: "place",
  area: "place",
  transit: "place",
  district: "place",
  case: "case",
  source: "source",
  claim: "source",
};

/** Hits by what they are; the group that holds the best hit comes first, and inside a group the order stays. */
export function groupHits(hits: readonly SearchHit[]): GroupedHits[] {
  const groups = new Map<HitGroup, SearchHit[]>();
  for (const hit of hits) {
    const group = GROUP[hit.kind] ?? "other";
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  return [...groups].map(([group, members]) => ({ group, hits: members }));
}
