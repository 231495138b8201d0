import {
  MOST_TOUCHED,
  type ChangedProperty,
  type Touched,
  type TouchedNode,
  type TouchedRelationship,
} from "../../contract/edits.ts";
import { kindOf } from "../../contract/kinds.ts";
import { changedNames, without } from "./compare.ts";
import { nameOf, ownFirst, type End, type Recorded, type RecordedNode, type RecordedRelationship } from "./recorded.ts";
import { entityId, textIn, type Changed, type Properties } from "./states.ts";

/** What an edit touches as the interface tells it: the first of each, and how many there are. */
export function toTouched({ nodes, relationships }: Recorded): Touched {
  return {
    nodes: ownFirst(nodes).slice(0, MOST_TOUCHED).map(toTouchedNode),
    relationships: ownFirst(relationships).slice(0, MOST_TOUCHED).map(toTouchedRelationship),
    nodeCount: nodes.length,
    relationshipCount: relationships.length,
  };
}

function toTouchedNode({ at, before, after, derived }: RecordedNode): TouchedNode {
  const state = after ?? before ?? { labels: [], properties: {} };
  return {
    id: entityId(state),
    kind: kindOf(state.labels),
    name: nameOf(at, state),
    change: changeOf({ before, after }),
    derived,
    labels: state.labels,
    labelsAdded: before === null || after === null ? [] : without(after.labels, before.labels),
    labelsRemoved: before === null || after === null ? [] : without(before.labels, after.labels),
    properties: toProperties(before?.properties, after?.properties),
  };
}

function toTouchedRelationship({ before, after, derived, from, to }: RecordedRelationship): TouchedRelationship {
  const state = after ?? before;
  return {
    change: changeOf({ before, after }),
    derived,
    id: textIn(state?.properties ?? {}, "id"),
    type: state?.type ?? "",
    from: toTouchedEnd(from),
    to: toTouchedEnd(to),
    properties: toProperties(before?.properties, after?.properties),
  };
}

function toTouchedEnd({ id, kind, name }: End): TouchedRelationship["from"] {
  return { id, kind, name };
}

function changeOf({ before, after }: Pick<Changed<unknown>, "before" | "after">): TouchedNode["change"] {
  if (before === null) return "created";
  return after === null ? "deleted" : "changed";
}

function toProperties(before: Properties = {}, after: Properties = {}): ChangedProperty[] {
  return changedNames(before, after).map((name) => ({
    name,
    ...(Object.hasOwn(before, name) ? { before: before[name] } : {}),
    ...(Object.hasOwn(after, name) ? { after: after[name] } : {}),
  }));
}
