import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";
import {
  isRelationshipValue,
  toEdge,
  toNode,
  type Anchor,
  type Found,
  type RelationshipValue,
  type Row,
  type Run,
} from "../database/index.ts";
import { compare } from "../compare.ts";
import { readCaseFacts } from "./case-facts.ts";
import { readPlaceChains } from "./place-facts.ts";
import { readClaimSources } from "./claim-sources.ts";
import { isType } from "./relationship-types.ts";

/**
 * Nodes and relationships as they travel: each once, no relationship without both its ends, places
 * with the places they lie in, cases with what was taken and what is disputed.
 *
 * @param links rows of statements that return a relationship as `link`.
 */
export async function toSlice(run: Run, found: readonly Found[], links: readonly Row[]): Promise<Slice> {
  const unique = [...new Map(found.map((each) => [each.value.elementId, each])).values()];
  return { nodes: await toNodes(run, unique), edges: await withSources(run, toEdges(unique, links)) };
}

async function toNodes(run: Run, found: readonly Found[]): Promise<GraphNode[]> {
  const idsWith = (label: string) => found.filter(({ value }) => value.labels.includes(label)).map(({ id }) => id);
  const chains = await readPlaceChains(run, idsWith("Place"));
  const cases = await readCaseFacts(
    run,
    found.filter(({ value }) => value.labels.includes("CaseFile")),
  );
  return found.map(({ id, value, degree }) => {
    const within = chains.get(id)?.map((step) => step.name) ?? [];
    const facts = cases.get(id);
    // A foreign node may hold an `id` that is not unique: it goes by the database's own.
    return { ...toNode(value, { degree, within }), id, ...(facts === undefined ? {} : { case: facts }) };
  });
}

function toEdges(found: readonly Found[], links: readonly Row[]): GraphEdge[] {
  const ends = new Map(found.map((each) => [each.value.elementId, each]));
  const edges = new Map<string, GraphEdge>();
  for (const { link } of links) {
    if (!isRelationshipValue(link) || !isType(link.relationshipType)) continue;
    const from = ends.get(link.startElementId);
    const to = ends.get(link.endElementId);
    if (from === undefined || to === undefined) continue;
    edges.set(link.elementId, { ...toEdge(link, from.id, to.id), id: edgeIdOf(link, from.anchor) });
  }
  return [...edges.values()].sort(byTypeAndId);
}

async function withSources(run: Run, edges: readonly GraphEdge[]): Promise<GraphEdge[]> {
  const sources = await readClaimSources(
    run,
    edges.flatMap(({ claims }) => claims),
  );
  return edges.map((edge) => ({
    ...edge,
    sources: [...new Set(edge.claims.flatMap((claim) => sources.get(claim) ?? []))].sort(),
  }));
}

/** A foreign relationship goes by the id that its database gave it, as its nodes do. */
export function edgeIdOf({ elementId, properties }: RelationshipValue, anchor: Anchor): string {
  const id = properties["id"];
  return anchor === "entity" && typeof id === "string" ? id : elementId;
}

/** Databases return links in any order; an answer is the same from each. */
function byTypeAndId(one: GraphEdge, other: GraphEdge): number {
  return compare(one.type, other.type) || compare(one.id, other.id);
}
