import type { RelationshipEvidence } from "../../contract/evidence.ts";
import type { SourceView } from "../../contract/evidence.ts";
import type { ExpandAnswer } from "../../contract/graph.ts";
import type { Kind } from "../../contract/kinds.ts";
import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { Facts } from "./facts.ts";
import type { Picture } from "./picture.ts";

/** Something that at least two of the selected things have in common. */
interface Shared {
  id: string;
  /** Of the selected things, how many have it. */
  count: number;
}

export interface Sharing {
  kinds: readonly { kind: Kind; count: number }[];
  cases: readonly Shared[];
  /** Goods that were taken in their cases, by the commodity's id. */
  goods: readonly (Shared & { name: string })[];
  /** The selected links, and the links between selected marks. */
  links: readonly GraphEdge[];
}

/** What selected things share, as far as the picture shows it. Cost: O(selected × links of the picture). */
export function sharingOf(ids: readonly string[], picture: Picture, facts: Facts): Sharing {
  const selected = new Set(ids);
  const edges = picture.edges.map(({ edge }) => edge);
  const cases = ids.map((id) => casesOf(id, edges, facts));
  const goods = cases.map((own) => new Set([...own].flatMap((id) => goodsOf(id, facts).map(([good]) => good))));
  const names = new Map(cases.flatMap((own) => [...own].flatMap((id) => goodsOf(id, facts))));
  return {
    kinds: kindsOf(ids, facts),
    cases: common(cases),
    goods: common(goods).map((one) => ({ ...one, name: names.get(one.id) ?? one.id })),
    links: edges.filter(({ id, from, to }) => selected.has(id) || (selected.has(from) && selected.has(to))),
  };
}

export interface CommonNeighbour {
  node: GraphNode;
  /** Its links to the selected marks. */
  edges: readonly GraphEdge[];
  count: number;
}

/** Who is linked to at least `least` of these marks, the most linked first. `pages[i]` holds the links of `ids[i]`. */
export function commonNeighbours(
  ids: readonly string[],
  pages: readonly Pick<ExpandAnswer, "slice">[],
  least: number,
): CommonNeighbour[] {
  const selected = new Set(ids);
  const nodes = new Map(pages.flatMap(({ slice }) => slice.nodes.map((node) => [node.id, node] as const)));
  const found = new Map<string, { partners: Set<string>; edges: Map<string, GraphEdge> }>();
  for (const edge of pages.flatMap(({ slice }) => slice.edges)) {
    for (const [own, other] of [[edge.from, edge.to] as const, [edge.to, edge.from] as const]) {
      if (!selected.has(own) || selected.has(other)) continue;
      const entry = found.get(other) ?? { partners: new Set<string>(), edges: new Map<string, GraphEdge>() };
      entry.partners.add(own);
      entry.edges.set(edge.id, edge);
      found.set(other, entry);
    }
  }
  return [...found]
    .flatMap(([id, { partners, edges }]) => {
      const node = nodes.get(id);
      if (node === undefined || partners.size < least) return [];
      return [{ node, edges: [...edges.values()], count: partners.size }];
    })
    .sort((a, b) => b.count - a.count || b.edges.length - a.edges.length || a.node.id.localeCompare(b.node.id, "en"));
}

export interface Spoken {
  /** Sources by the links they speak of, the most first. */
  sources: readonly { source: SourceView; links: number }[];
  claims: number;
  /** Independent ones among them: claims of one origin count once. */
  voices: number;
}

/** Who speaks of these links, all together. */
export function spokenOf(evidence: readonly Pick<RelationshipEvidence, "confidence">[]): Spoken {
  const parts = evidence.flatMap(({ confidence }) => confidence.parts);
  const links = new Map<string, number>();
  for (const { confidence } of evidence) {
    for (const id of new Set(confidence.parts.map(({ claim }) => claim.source.id))) {
      links.set(id, (links.get(id) ?? 0) + 1);
    }
  }
  const sources = new Map(parts.map(({ claim }) => [claim.source.id, claim.source]));
  return {
    sources: [...sources.values()]
      .map((source) => ({ source, links: links.get(source.id) ?? 0 }))
      .sort((a, b) => b.links - a.links || a.source.reliability.localeCompare(b.source.reliability)),
    claims: new Set(parts.map(({ claim }) => claim.id)).size,
    voices: new Set(parts.map(({ voice }) => voice)).size,
  };
}

function kindsOf(ids: readonly string[], facts: Facts): Sharing["kinds"] {
  const counts = new Map<Kind, number>();
  for (const id of ids) {
    const kind = facts.nodes.get(id)?.kind;
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

/** A case is its own; a mark has those of its links, a link those at its ends and those it was derived from. */
function casesOf(id: string, edges: readonly GraphEdge[], facts: Facts): Set<string> {
  const isCase = (other: string) => facts.nodes.get(other)?.case !== undefined;
  const link = facts.edges.get(id);
  const own = link === undefined ? edges.filter(({ from, to }) => from === id || to === id) : [link];
  return new Set([
    ...(isCase(id) ? [id] : []),
    ...own.flatMap(({ from, to, cases }) => [...[from, to].filter(isCase), ...cases]),
  ]);
}

const goodsOf = (id: string, facts: Facts) =>
  (facts.nodes.get(id)?.case?.seized ?? []).map(({ commodity, name }) => [commodity, name] as const);

function common(sets: readonly ReadonlySet<string>[]): Shared[] {
  const counts = new Map<string, number>();
  for (const id of sets.flatMap((set) => [...set])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id, "en"));
}
