import { createHash } from "node:crypto";
import type { EditCounters } from "../../contract/edits.ts";
import type { MadeAnew } from "../cypher/index.ts";
import type { Query } from "../database/index.ts";
import { changedNames } from "./compare.ts";
import { isDerived } from "./derived.ts";
import type { End, Recorded, RecordedNode, RecordedRelationship } from "./recorded.ts";
import { textOf, type NodeState, type Properties } from "./states.ts";

interface Seen {
  query: Query;
  counters: EditCounters;
  /** null: it was not compared, and then any other change of the graph makes it another effect. */
  recorded: Recorded | null;
  revision: number;
  /** Properties whose values are made anew each time; none without it. */
  anew?: MadeAnew;
}

/**
 * Names an effect: the same statement with the same values, touching the same nodes and relationships in the same
 * way. What else changed in the graph meanwhile does not matter. Of values that are made anew each time, such as a
 * random id, and of what is worked out from them, only the kind counts.
 */
export function seenOf({ query, counters, recorded, revision, anew = new Set() }: Seen): string {
  const lines = recorded === null ? [String(revision)] : linesOf(recorded, anew);
  const text = textOf([query.statement, query.parameters ?? {}, counters, lines]);
  return createHash("sha256").update(text).digest("base64url");
}

/** What counts of a value, by the name that it has. */
type Told = (value: unknown, name: string) => string;

function linesOf({ nodes, relationships }: Recorded, anew: MadeAnew): string[] {
  const isAnyAnew = anew === "all" || anew.size > 0;
  const own: Told = (value, name) =>
    anew === "all" || anew.has(name) || (isAnyAnew && isDerived(name)) ? kindText(value) : textOf(value);
  const toldOf = ({ derived }: { derived: boolean }): Told => (derived && isAnyAnew ? kindText : own);
  const made = new Map(nodes.flatMap(({ at, before, after }) => (before === null && after ? [[at, after]] : [])));
  const endOf = ({ at }: End): string => {
    const state = made.get(at);
    return state === undefined ? at : newNode(state, own);
  };
  return [
    ...nodes.map((each) => lineOfNode(each, toldOf(each))),
    ...relationships.map((each) => lineOfRelationship(each, endOf, toldOf(each))),
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
  return changedNames(before, after).map((name) => [
    name,
    Object.hasOwn(after, name) ? valueOf(after[name], name) : null,
  ]);
}

function kindText(value: unknown): string {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null && "$type" in value) return String(value.$type);
  return typeof value;
}
