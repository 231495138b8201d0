import { contradiction } from "../../evidence/index.ts";
import { changedNames } from "../compare.ts";
import { nodeIn, relationshipIn, type Snapshot } from "../snapshot.ts";
import { entityId, type Changed, type Changes, type NodeState, type RelationshipState } from "../states.ts";

/** What of a claim and of a source a figure is made from. */
const OF_CLAIM = ["id", "credibility", "state"];
const OF_SOURCE = ["id", "reliability", "originSource"];

/**
 * Ids of the claims that count otherwise since a change: their own grade, that of their source, whom the source
 * copies, where they are stated, or what contradicts them.
 */
export function claimsTouched(own: Changes, before: Snapshot, after: Snapshot): Set<string> {
  const touched = new Set<string>();
  const add = (id: string | null | undefined): void => void (typeof id === "string" && touched.add(id));
  for (const node of own.nodes) {
    if (changes(node, "Claim", OF_CLAIM)) for (const state of statesOf(node)) add(entityId(state));
  }
  for (const end of endsTouched(own)) for (const snapshot of [before, after]) add(entityOf(snapshot, end));
  const sources = new Set(own.nodes.filter((node) => changes(node, "Source", OF_SOURCE)).map(({ at }) => at));
  if (sources.size === 0) return touched;
  for (const { from, to } of relationshipsOf(after, "STATED_IN")) if (sources.has(to)) add(entityOf(after, from));
  return touched;
}

/** Ids of all claims that take part in a contradiction. */
export function contradictedIn(snapshot: Snapshot): Set<string> {
  const ends = relationshipsOf(snapshot, "CONFLICTS_WITH")
    .filter(({ properties }) => properties["conflictKind"] === contradiction)
    .flatMap(({ from, to }) => [entityOf(snapshot, from), entityOf(snapshot, to)]);
  return new Set(ends.filter((id) => id !== undefined));
}

/** Nodes of claims at the ends of relationships that touch what claims count. */
function endsTouched({ relationships }: Changes): string[] {
  return relationships.flatMap(statesOf).flatMap(({ type, from, to }) => {
    if (type === "STATED_IN") return [from];
    return type === "CONFLICTS_WITH" ? [from, to] : [];
  });
}

/** Looks into a state only where its text holds the type at all. */
function relationshipsOf(snapshot: Snapshot, type: string): RelationshipState[] {
  const quoted = JSON.stringify(type);
  const found: RelationshipState[] = [];
  for (const [at, text] of snapshot.relationships) {
    const state = text.includes(quoted) ? relationshipIn(snapshot, at) : undefined;
    if (state?.type === type) found.push(state);
  }
  return found;
}

function entityOf(snapshot: Snapshot, at: string): string | undefined {
  const state = nodeIn(snapshot, at);
  return (state && entityId(state)) ?? undefined;
}

function changes(node: Changed<NodeState>, label: string, names: readonly string[]): boolean {
  if (!statesOf(node).some(({ labels }) => labels.includes(label))) return false;
  const { before, after } = node;
  if (before === null || after === null || before.labels.includes(label) !== after.labels.includes(label)) return true;
  return changedNames(before.properties, after.properties).some((name) => names.includes(name));
}

function statesOf<State>({ before, after }: Changed<State>): State[] {
  return [before, after].filter((state) => state !== null) as State[];
}
