import type { Change } from "../../database/index.ts";
import { compareSnapshots } from "../compare.ts";
import { emptyPlan, type Place, type Plan } from "../plan.ts";
import { runPlan } from "../run-plan.ts";
import { entityIdIn, type Snapshot } from "../snapshot.ts";
import { sortedProperties, textOf, type Changes, type NodeState, type RelationshipState } from "../states.ts";
import { weighedAnew } from "./figures.ts";
import { legsAnew } from "./legs.ts";
import { renamedNodes } from "./search.ts";

/** What is not worked out anew, because it was just brought back as it was, by what the database calls it. */
export type Spared = ReadonlySet<string>;

type States = readonly { at: string; state: NodeState | RelationshipState }[];

/**
 * Works out anew what follows from what was changed, in the same transaction: legs from cases, the searched text of a
 * node from its names, and the evidence figures of relationships, those legs among them, from their claims.
 *
 * @returns the graph as it is then.
 */
export async function derive(
  change: Change,
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
  spared: Spared,
): Promise<Snapshot> {
  const withLegs = await followCases(change, own, { before, after }, spared);
  const changes = withLegs === after ? own : compareSnapshots(before, withLegs);
  const renamed = renamedNodes(own.nodes).filter(({ at }) => !spared.has(at));
  const weighed = await weighedAnew(change, changes, { before, after: withLegs });
  const followed = weighed.filter(({ at }) => !spared.has(at));
  if (renamed.length + followed.length === 0) return withLegs;
  const placeOf = placesIn(after);
  await runPlan(change, {
    ...emptyPlan(),
    setNodes: renamed.map(({ at, state }) => ({ place: placeOf(at), before: state, after: state })),
    setRelationships: followed.map(({ at, state }) => toSet(at, state, placeOf)),
  });
  return {
    ...withLegs,
    nodes: withStates(withLegs.nodes, renamed),
    relationships: withStates(withLegs.relationships, followed),
  };
}

/** Legs as the cases give them now; their figures are not made yet. */
async function followCases(
  change: Change,
  own: Changes,
  { before, after }: { before: Snapshot; after: Snapshot },
  spared: Spared,
): Promise<Snapshot> {
  const legs = legsAnew(own, { before, after });
  const deleted = legs.deleted.filter(({ at }) => !spared.has(at));
  const changed = legs.changed.filter(({ at }) => !spared.has(at));
  if (deleted.length + changed.length + legs.created.length === 0) return after;
  const placeOf = placesIn(after);
  const created = legs.created.map((state, index) => ({ at: `new:${index}`, state }));
  const made = await runPlan(change, {
    ...emptyPlan(),
    deleteRelationships: deleted.map(({ at, state }) => ({ at, from: placeOf(state.from) })),
    setRelationships: changed.map(({ at, state }) => toSet(at, state, placeOf)),
    createRelationships: created.map(({ at, state }) => ({
      at,
      state,
      from: placeOf(state.from),
      to: placeOf(state.to),
    })),
  });
  const present = withStates(after.relationships, [
    ...changed,
    ...created.flatMap(({ at, state }) => {
      const now = made.get(at);
      return now === undefined ? [] : [{ at: now, state }];
    }),
  ]);
  for (const { at } of deleted) present.delete(at);
  return { ...after, relationships: present };
}

function toSet(
  at: string,
  { from, properties }: RelationshipState,
  placeOf: (at: string) => Place,
): Plan["setRelationships"][number] {
  return { at, from: placeOf(from), properties };
}

function placesIn(snapshot: Snapshot): (at: string) => Place {
  return (at) => {
    const id = entityIdIn(snapshot, at);
    return { at, id, laterId: id, isMade: false };
  };
}

function withStates(states: ReadonlyMap<string, string>, changed: States): Map<string, string> {
  const texts = changed.map(({ at, state }): [string, string] => {
    const { properties, ...rest } = state;
    return [at, textOf({ ...rest, properties: sortedProperties(properties) })];
  });
  return new Map([...states, ...texts]);
}
