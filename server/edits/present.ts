import { addTo } from "../groups.ts";
import { DERIVED_OF_NODE, DERIVED_OF_RELATIONSHIP } from "./derived.ts";
import type { End } from "./recorded.ts";
import { nodeIn, relationshipIn, type Snapshot } from "./snapshot.ts";
import { entityId, sortedProperties, textIn, textOf, type NodeState, type RelationshipState } from "./states.ts";

const NONE: ReadonlySet<string> = new Set();

export interface PresentNode {
  at: string;
  state: NodeState;
}

export interface PresentRelationship {
  at: string;
  state: RelationshipState;
}

/**
 * Finds in a graph what an edit left there. Nodes go by the id of the domain, relationships by start, type and id;
 * what has none, by what the database calls it.
 *
 * Cost: each node and each relationship is looked at once, when it is made.
 */
export class Present {
  readonly #snapshot: Snapshot;
  readonly #nodes = new Map<string, string>();
  readonly #relationships = new Map<string, string[]>();
  /** What hangs on each node. */
  readonly #ties = new Map<string, string[]>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    for (const at of snapshot.nodes.keys()) {
      const id = entityId(this.#node(at));
      if (id !== null) this.#nodes.set(id, at);
    }
    for (const at of snapshot.relationships.keys()) {
      const state = this.#relationship(at);
      const id = textIn(state.properties, "id");
      for (const end of new Set([state.from, state.to])) addTo(this.#ties, end, at);
      if (id !== null) addTo(this.#relationships, keyOf(state.from, state.type, id), at);
    }
  }

  /** The node that an edit left in this state; of one without an id, only where it still is what it was. */
  node(at: string, state: NodeState): PresentNode | undefined {
    const id = entityId(state);
    const found = id === null ? at : this.#nodes.get(id);
    return found === undefined || !this.#snapshot.nodes.has(found)
      ? undefined
      : { at: found, state: this.#node(found) };
  }

  byId(id: string | null): string | undefined {
    return id === null ? undefined : this.#nodes.get(id);
  }

  end({ at, id, state }: End): PresentNode | undefined {
    if (id !== null) {
      const found = this.#nodes.get(id);
      return found === undefined ? undefined : { at: found, state: this.#node(found) };
    }
    const found = this.#snapshot.nodes.has(at) ? this.#node(at) : undefined;
    return found !== undefined && state !== undefined && isSameNode(found, state) ? { at, state: found } : undefined;
  }

  /**
   * @param from what the database calls the node that it starts at, now.
   * @param others what it is not, by what the database calls them.
   */
  relationship(
    at: string,
    { type, properties }: RelationshipState,
    from: string,
    others: ReadonlySet<string> = NONE,
  ): PresentRelationship | undefined {
    const id = textIn(properties, "id");
    const all = id === null ? [] : (this.#relationships.get(keyOf(from, type, id)) ?? []);
    const named = all.filter((each) => !others.has(each));
    const found = named.length === 1 ? named[0] : [at].find((each) => id === null || named.includes(each));
    return found === undefined || others.has(found) || !this.#snapshot.relationships.has(found)
      ? undefined
      : { at: found, state: this.#relationship(found) };
  }

  tiesOf(at: string): readonly string[] {
    return this.#ties.get(at) ?? [];
  }

  #node(at: string): NodeState {
    return nodeIn(this.#snapshot, at) ?? { labels: [], properties: {} };
  }

  #relationship(at: string): RelationshipState {
    return relationshipIn(this.#snapshot, at) ?? { type: "", from: "", to: "", properties: {} };
  }
}

/** Apart from what is derived. */
export function isSameNode(one: NodeState, other: NodeState): boolean {
  return textOf([one.labels, own(one, DERIVED_OF_NODE)]) === textOf([other.labels, own(other, DERIVED_OF_NODE)]);
}

/** Apart from what is derived, and from what its ends are called. */
export function isSameRelationship(one: RelationshipState, other: RelationshipState): boolean {
  const text = (state: RelationshipState) => textOf([state.type, own(state, DERIVED_OF_RELATIONSHIP)]);
  return text(one) === text(other);
}

function own({ properties }: NodeState | RelationshipState, derived: ReadonlySet<string>): [string, unknown][] {
  return Object.entries(sortedProperties(properties)).filter(([name]) => !derived.has(name));
}

function keyOf(from: string, type: string, id: string): string {
  return textOf([from, type, id]);
}
