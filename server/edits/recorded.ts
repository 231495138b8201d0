import { kindOf, type Kind } from "../../contract/kinds.ts";
import { toRef } from "../database/index.ts";
import { nodeIn, type Snapshot } from "./snapshot.ts";
import { entityId, type Changed, type Changes, type NodeState, type RelationshipState } from "./states.ts";

/** One end of a relationship: enough to name it, and to find it again. */
export interface End {
  at: string;
  id: string | null;
  kind: Kind;
  name: string;
  /** Of a node without an id of the domain: all that tells it from another that took its place. */
  state?: NodeState;
}

export interface RecordedNode extends Changed<NodeState> {
  /** Not by the statement: worked out anew because of it. */
  derived: boolean;
}

export interface RecordedRelationship extends Changed<RelationshipState> {
  derived: boolean;
  from: End;
  to: End;
}

/** What an edit changed, whole: what the history keeps, and what taking it back reads. */
export interface Recorded {
  nodes: RecordedNode[];
  relationships: RecordedRelationship[];
}

/**
 * Puts to what changed whose doing it was, and what the ends of relationships are called.
 *
 * @param own what the statement itself changed.
 */
export function record(
  changes: Changes,
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
): Recorded {
  const nodes = new Set(own.nodes.map(({ at }) => at));
  const relationships = new Set(own.relationships.map(({ at }) => at));
  const endIn = (at: string, first: Snapshot, second: Snapshot): End => {
    const state = nodeIn(first, at) ?? nodeIn(second, at);
    if (state === undefined) throw new TypeError(`No node ${at} for a relationship that ends there.`);
    return toEnd(at, state);
  };
  return {
    nodes: changes.nodes.map((each) => ({ ...each, derived: !nodes.has(each.at) })),
    relationships: changes.relationships.map((each) => {
      const state = each.after ?? each.before;
      const [first, second] = each.after === null ? [before, after] : [after, before];
      return {
        ...each,
        derived: !relationships.has(each.at),
        from: endIn(state?.from ?? "", first, second),
        to: endIn(state?.to ?? "", first, second),
      };
    }),
  };
}

function toEnd(at: string, state: NodeState): End {
  const id = entityId(state);
  const { labels } = state;
  return { at, id, kind: kindOf(labels), name: nameOf(at, state), ...(id === null ? { state } : {}) };
}

/** What a node is called, else its id, else its labels. */
export function nameOf(at: string, { labels, properties }: NodeState): string {
  const { name } = toRef({ type: "node", elementId: at, labels, properties });
  return name === at ? labels.map((label) => `:${label}`).join("") || at : name;
}

export function nameOfRelationship({ before, after, from, to }: RecordedRelationship): string {
  return `${from.name} ${(after ?? before)?.type ?? ""} ${to.name}`;
}

/** Those the statement itself touches come first. */
export function ownFirst<T extends { derived: boolean }>(items: readonly T[]): T[] {
  return [...items.filter(({ derived }) => !derived), ...items.filter(({ derived }) => derived)];
}

export function sizeOf({ nodes, relationships }: Recorded | Changes): number {
  return nodes.length + relationships.length;
}
