import type { EditCounters } from "../../contract/edits.ts";
import type { Snapshot } from "./snapshot.ts";
import {
  textOf,
  type Changed,
  type Changes,
  type NodeState,
  type Properties,
  type RelationshipState,
} from "./states.ts";

/** What is another thing in `after` than in `before`. */
export function compareSnapshots(before: Snapshot, after: Snapshot): Changes {
  return {
    nodes: changedIn<NodeState>(before.nodes, after.nodes),
    relationships: changedIn<RelationshipState>(before.relationships, after.relationships).flatMap(apartIfAnother),
  };
}

function changedIn<State>(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changed<State>[] {
  const changed: Changed<State>[] = [];
  const stateOf = (text: string | undefined) => (text === undefined ? null : (JSON.parse(text) as State));
  for (const [at, text] of before) {
    const now = after.get(at);
    if (now !== text) changed.push({ at, before: stateOf(text), after: stateOf(now) });
  }
  for (const [at, text] of after) if (!before.has(at)) changed.push({ at, before: null, after: stateOf(text) });
  return changed;
}

/** No relationship changes its type or its ends: the database gave the place of one that is gone to another. */
function apartIfAnother(changed: Changed<RelationshipState>): Changed<RelationshipState>[] {
  const { at, before, after } = changed;
  if (before === null || after === null) return [changed];
  if (before.type === after.type && before.from === after.from && before.to === after.to) return [changed];
  return [
    { at, before, after: null },
    { at, before: null, after },
  ];
}

/** Names of the properties that differ; of what is new or gone all. */
export function changedNames(before: Properties = {}, after: Properties = {}): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => textOf(before[name]) !== textOf(after[name]));
}

/** What changed in numbers. The databases count what stays as it was in different ways; what is compared is the same on each. */
export function countChanges({ nodes, relationships }: Changes): EditCounters {
  const all = [...nodes, ...relationships].filter(({ after }) => after !== null);
  const labels = nodes.flatMap(({ before, after }) => (after === null ? [] : [{ before, after }]));
  return {
    nodesCreated: nodes.filter(isNew).length,
    nodesDeleted: nodes.filter(isGone).length,
    relationshipsCreated: relationships.filter(isNew).length,
    relationshipsDeleted: relationships.filter(isGone).length,
    propertiesSet: sum(all, ({ before, after }) => changedNames(before?.properties, after?.properties).length),
    labelsAdded: sum(labels, ({ before, after }) => without(after.labels, before?.labels).length),
    labelsRemoved: sum(labels, ({ before, after }) => without(before?.labels, after.labels).length),
  };
}

function isNew({ before }: Changed<unknown>): boolean {
  return before === null;
}

function isGone({ after }: Changed<unknown>): boolean {
  return after === null;
}

export function without(some: readonly string[] = [], others: readonly string[] = []): string[] {
  return some.filter((each) => !others.includes(each));
}

function sum<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
