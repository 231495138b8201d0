import { contradiction } from "../../evidence/index.ts";
import { changedNames } from "../compare.ts";
import { entityIdIn, relationshipsOf, type Snapshot } from "../snapshot.ts";
import { entityId, type Changed, type Changes, type NodeState } from "../states.ts";

/** What of a claim and of a source a figure is made from. */
const OF_CLAIM = ["id", "credibility", "state"];
const OF_SOURCE = ["id", "reliability", "originSource"];

/**
 * Ids of the claims that count otherwise since a change: their own grade, that of their source, whom the source
 * copies, where they are stated, or what contradicts them.
 */
export function claimsTouched(own: Changes, before: Snapshot, after: Snapshot): Set<string> {
  const touched = new Set<string>();
  const add = (id: string | null): void => void (id !== null && touched.add(id));
  for (const node of own.nodes) {
    if (changes(node, "Claim", OF_CLAIM)) for (const state of statesOf(node)) add(entityId(state));
  }
  for (const end of endsTouched(own)) for (const snapshot of [before, after]) add(entityIdIn(snapshot, end));
  const sources = new Set(own.nodes.filter((node) => changes(node, "Source", OF_SOURCE)).map(({ at }) => at));
  if (sources.size === 0) return touched;
  for (const { state } of relationshipsOf(after, "STATED_IN")) {
    if (sources.has(state.to)) add(entityIdIn(after, state.from));
  }
  return touched;
}

/** Ids of all claims that take part in a contradiction. */
export function contradictedIn(snapshot: Snapshot): Set<string> {
  const ends = [...relationshipsOf(snapshot, "CONFLICTS_WITH")]
    .filter(({ state: { properties } }) => properties["conflictKind"] === contradiction)
    .flatMap(({ state: { from, to } }) => [entityIdIn(snapshot, from), entityIdIn(snapshot, to)]);
  return new Set(ends.filter((id) => id !== null));
}

/** Nodes of claims at the ends of relationships that touch what claims count. */
function endsTouched({ relationships }: Changes): string[] {
  return relationships.flatMap(statesOf).flatMap(({ type, from, to }) => {
    if (type === "STATED_IN") return [from];
    return type === "CONFLICTS_WITH" ? [from, to] : [];
  });
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
