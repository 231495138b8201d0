import type { Change } from "../../database/index.ts";
import type { Place, RevertPlan } from "../plan-revert.ts";
import { runPlan } from "../run-plan.ts";
import { nodeIn, type Snapshot } from "../snapshot.ts";
import { entityId, sortedProperties, textOf, type Changes, type NodeState, type RelationshipState } from "../states.ts";
import { weighedAnew } from "./figures.ts";
import { renamedNodes } from "./search.ts";

/** What is not worked out anew, because it was just brought back as it was, by what the database calls it. */
export type Spared = ReadonlySet<string>;

/**
 * Works out anew what follows from what was changed, in the same transaction: the searched text of a node from its
 * names, and the evidence figures of relationships from their claims.
 *
 * @returns the graph as it is then.
 */
export async function derive(
  change: Change,
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
  spared: Spared,
): Promise<Snapshot> {
  const renamed = renamedNodes(own.nodes).filter(({ at }) => !spared.has(at));
  const weighed = (await weighedAnew(change, own, { before, after })).filter(({ at }) => !spared.has(at));
  if (renamed.length + weighed.length === 0) return after;
  const placeOf = (at: string): Place => {
    const id = entityId(nodeIn(after, at) ?? NO_NODE);
    return { at, id, laterId: id, isMade: false };
  };
  const plan: RevertPlan = {
    ...NOTHING,
    setNodes: renamed.map(({ at, state }) => ({ place: placeOf(at), before: state, after: state })),
    setRelationships: weighed.map(({ at, state }) => ({
      at,
      from: placeOf(state.from),
      properties: state.properties,
    })),
  };
  await runPlan(change, plan);
  return {
    ...after,
    nodes: withStates(after.nodes, renamed),
    relationships: withStates(after.relationships, weighed),
  };
}

const NO_NODE: NodeState = { labels: [], properties: {} };
const NOTHING: RevertPlan = {
  deleteRelationships: [],
  setRelationships: [],
  deleteNodes: [],
  setNodes: [],
  createNodes: [],
  createRelationships: [],
};

function withStates(
  states: ReadonlyMap<string, string>,
  changed: readonly { at: string; state: NodeState | RelationshipState }[],
): Map<string, string> {
  const texts = changed.map(({ at, state }): [string, string] => {
    const { properties, ...rest } = state;
    return [at, textOf({ ...rest, properties: sortedProperties(properties) })];
  });
  return new Map([...states, ...texts]);
}
