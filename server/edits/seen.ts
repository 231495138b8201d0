import { createHash } from "node:crypto";
import type { EditCounters } from "../../contract/edits.ts";
import type { Query } from "../database/index.ts";
import { changedNames } from "./compare.ts";
import type { End, Recorded, RecordedNode, RecordedRelationship } from "./recorded.ts";
import { textOf, type NodeState, type Properties } from "./states.ts";

/**
 * What is made new each time, or told by where the database put it. `date('2024-03-01')` and `date($day)` are the
 * same each time; what only looks like one of these makes the comparison of values less strict, never wrong.
 */
const VOLATILE =
  /\b(?:rand|randomuuid|timestamp|elementid|id)\s*\(|\b(?:datetime|date|time|localtime|localdatetime)\s*(?:\.\s*\w+\s*)?\((?!\s*['"$])/i;

interface Seen {
  query: Query;
  counters: EditCounters;
  /** null: it was not compared, and then any other change of the graph makes it another effect. */
  recorded: Recorded | null;
  revision: number;
}

/**
 * Names an effect: the same statement with the same values, touching the same nodes and relationships in the same
 * way. What else changed in the graph meanwhile does not matter. Of values that are made new each time, such as a
 * random id, only the kind counts.
 */
export function seenOf({ query, counters, recorded, revision }: Seen): string {
  const valueOf = VOLATILE.test(query.statement) ? kindText : textOf;
  const lines = recorded === null ? [String(revision)] : linesOf(recorded, valueOf);
  const text = textOf([query.statement, query.parameters ?? {}, counters, lines]);
  return createHash("sha256").update(text).digest("base64url");
}

type Told = (value: unknown) => string;

function linesOf({ nodes, relationships }: Recorded, valueOf: Told): string[] {
  const made = new Map(nodes.flatMap(({ at, before, after }) => (before === null && after ? [[at, after]] : [])));
  const endOf = ({ at }: End): string => {
    const state = made.get(at);
    return state === undefined ? at : newNode(state, valueOf);
  };
  return [
    ...nodes.map((each) => lineOfNode(each, valueOf)),
    ...relationships.map((each) => lineOfRelationship(each, endOf, valueOf)),
  ].sort();
}

function lineOfNode({ at, before, after }: RecordedNode, valueOf: Told): string {
  if (before === null) return textOf(["node", after === null ? "" : newNode(after, valueOf)]);
  return textOf(["node", at, before, after?.labels ?? null, changesOf(before.properties, after?.properties, valueOf)]);
}

function lineOfRelationship(
  { at, before, after, from, to }: RecordedRelationship,
  endOf: (end: End) => string,
  valueOf: Told,
): string {
  const whole = changesOf(before?.properties, after?.properties, valueOf);
  if (before !== null) return textOf(["relationship", at, before, after === null, whole]);
  return textOf(["relationship", after?.type ?? "", endOf(from), endOf(to), whole]);
}

function newNode({ labels, properties }: NodeState, valueOf: Told): string {
  return textOf([labels, changesOf({}, properties, valueOf)]);
}

function changesOf(before: Properties = {}, after: Properties = {}, valueOf: Told): [string, string | null][] {
  return changedNames(before, after).map((name) => [name, Object.hasOwn(after, name) ? valueOf(after[name]) : null]);
}

function kindText(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null && "$type" in value) return String(value.$type);
  return typeof value;
}
