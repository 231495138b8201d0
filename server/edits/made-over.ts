import { changedNames } from "./compare.ts";
import { DERIVED_OF_NODE, DERIVED_OF_RELATIONSHIP } from "./derived.ts";
import { nodeIn, relationshipIn, type Snapshot } from "./snapshot.ts";
import { textOf, type Changed, type Changes, type NodeState, type RelationshipState } from "./states.ts";

/** What a statement did of which everything stays, and the names of those properties of which it does not. */
export interface Settled {
  stays: Changes;
  madeOver: string[];
}

/**
 * Takes out of what a statement did what was worked out anew over it at once, as a figure that is written by hand.
 *
 * @param after the graph with all that follows.
 */
export function settle(own: Changes, after: Snapshot): Settled {
  const madeOver = new Set<string>();
  const stays = {
    nodes: own.nodes.map((each) => settled<NodeState>(each, nodeIn(after, each.at), DERIVED_OF_NODE, madeOver)),
    relationships: own.relationships.map((each) =>
      settled<RelationshipState>(each, relationshipIn(after, each.at), DERIVED_OF_RELATIONSHIP, madeOver),
    ),
  };
  return { stays, madeOver: [...madeOver].sort() };
}

function settled<State extends NodeState | RelationshipState>(
  { at, before, after }: Changed<State>,
  last: State | undefined,
  derived: ReadonlySet<string>,
  madeOver: Set<string>,
): Changed<State> {
  if (after === null || last === undefined) return { at, before, after };
  const properties = { ...after.properties };
  for (const name of changedNames(before?.properties, after.properties)) {
    if (!derived.has(name) || textOf(after.properties[name]) === textOf(last.properties[name])) continue;
    madeOver.add(name);
    if (Object.hasOwn(last.properties, name)) properties[name] = last.properties[name];
    else delete properties[name];
  }
  return { at, before, after: { ...after, properties } };
}
