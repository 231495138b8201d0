import type { EditWarning } from "../../contract/edits.ts";
import { LABEL_OF, STATING } from "../../contract/kinds.ts";
import type { MadeAnew } from "../cypher/index.ts";
import { changedNames, without } from "./compare.ts";
import { missingClaims } from "./missing-claims.ts";
import { nameOf, nameOfRelationship, type Recorded, type RecordedNode, type RecordedRelationship } from "./recorded.ts";
import { nodesWith, relationshipsOf, type Snapshot } from "./snapshot.ts";
import { entityId, type NodeState, type RelationshipState } from "./states.ts";

const NAMED_BY = ["name", "title", "text", "what"];
const STATES: ReadonlySet<string> = new Set(STATING);

type Present<Each extends { after: unknown }> = Each & { after: NonNullable<Each["after"]> };

interface Seen {
  recorded: Recorded;
  before: Snapshot;
  after: Snapshot;
  /** Properties that were written and at once worked out anew. */
  madeOver: readonly string[];
  /** Properties whose values are others each time. */
  anew: MadeAnew;
}

/** What is allowed and may not be meant, in what the statement itself makes or changes. */
export function warningsOf({ recorded, before, after, madeOver, anew }: Seen): EditWarning[] {
  const nodes = recorded.nodes.filter(isThere);
  const relationships = recorded.relationships.filter(isThere);
  if (recorded.nodes.length + recorded.relationships.length === 0) return [...doesNotStay(madeOver), NOTHING];
  return [
    ...withoutId(nodes),
    ...withoutEntity(nodes),
    ...withoutName(nodes),
    ...unknownLabels(nodes, before),
    ...unknownTypes(relationships, before),
    ...withoutClaims(relationships),
    ...namingNoClaim(recorded.relationships, { before, after }),
    ...doesNotStay(madeOver),
    ...notCompared([...nodes, ...relationships], anew),
  ];
}

const NOTHING: EditWarning = { rule: "nothing-changed", sentence: "Nothing would be changed by it.", values: {} };

/** Of a graph that is too large to be read before and after. */
export const NOT_COMPARED: EditWarning[] = [
  {
    rule: "not-followed",
    sentence:
      "The graph is too large to be compared, so nothing follows from this edit: legs, evidence figures and the texts by which nodes are searched stay as they are, and new nodes have none.",
    values: {},
  },
];

function doesNotStay(madeOver: readonly string[]): EditWarning[] {
  const names = madeOver.join(", ");
  const sentence = `What is written into ${names} does not stay: figures are made anew from the claims, and what is searched from the names.`;
  return names === "" ? [] : [{ rule: "made-over", sentence, values: { names } }];
}

function isThere<Each extends { after: unknown; derived: boolean }>(each: Each): each is Present<Each> {
  return each.after !== null && !each.derived;
}

function withoutId(nodes: readonly Present<RecordedNode>[]): EditWarning[] {
  const found = nodes.filter(({ after }) => after.labels.includes("Entity") && entityId(after) === null);
  return counted("no-id", found.map(nameOfNode), (count, name) =>
    count === 1
      ? `The node ${name} has the label Entity and no id, by which nodes are found again.`
      : `${count} nodes have the label Entity and no id, by which nodes are found again; the first is ${name}.`,
  );
}

/** Labels of the domain, which stand beside Entity. */
const DOMAIN_LABELS: readonly string[] = ["Place", ...Object.values(LABEL_OF)];

function withoutEntity(nodes: readonly Present<RecordedNode>[]): EditWarning[] {
  const lacks = ({ labels }: NodeState) =>
    !labels.includes("Entity") && DOMAIN_LABELS.some((label) => labels.includes(label));
  const found = nodes.filter(({ before, after }) => lacks(after) && (before === null || !lacks(before)));
  return counted("no-entity", found.map(nameOfNode), (count, name) =>
    count === 1
      ? `The node ${name} has a label of the domain and lacks Entity, by which nodes are found.`
      : `${count} nodes have a label of the domain and lack Entity, by which nodes are found; the first is ${name}.`,
  );
}

function withoutName(nodes: readonly Present<RecordedNode>[]): EditWarning[] {
  const isNamed = ({ properties }: NodeState) => NAMED_BY.some((name) => typeof properties[name] === "string");
  const found = nodes.filter(({ before, after }) => !isNamed(after) && (before === null || isNamed(before)));
  return counted("no-name", found.map(nameOfNode), (count, name) =>
    count === 1
      ? `The node ${name} has no name: no search finds it.`
      : `${count} nodes have no name: no search finds them. The first is ${name}.`,
  );
}

function unknownLabels(nodes: readonly Present<RecordedNode>[], snapshot: Snapshot): EditWarning[] {
  const given = new Set(nodes.flatMap(({ before, after }) => without(after.labels, before?.labels)));
  return [...given]
    .filter((label) => nodesWith(snapshot, label).next().done)
    .sort()
    .map((label) => ({
      rule: "unknown-label",
      sentence: `No node had the label ${label} before.`,
      values: { label },
    }));
}

function unknownTypes(relationships: readonly Present<RecordedRelationship>[], snapshot: Snapshot): EditWarning[] {
  const given = new Set(relationships.flatMap(({ before, after }) => (before === null ? [after.type] : [])));
  return [...given]
    .filter((type) => relationshipsOf(snapshot, type).next().done)
    .sort()
    .map((type) => ({
      rule: "unknown-type",
      sentence: `No relationship had the type ${type} before.`,
      values: { type },
    }));
}

function withoutClaims(relationships: readonly Present<RecordedRelationship>[]): EditWarning[] {
  const rests = ({ properties }: RelationshipState) =>
    Array.isArray(properties["claims"]) && properties["claims"].length > 0;
  const found = relationships.filter(
    ({ before, after }) => STATES.has(after.type) && !rests(after) && (before === null || rests(before)),
  );
  return counted("no-claims", found.map(nameOfRelationship), (count, name) =>
    count === 1
      ? `The relationship ${name} names no claims: nothing says on what it rests.`
      : `${count} relationships name no claims: nothing says on what they rest. The first is ${name}.`,
  );
}

function namingNoClaim(
  relationships: readonly RecordedRelationship[],
  snapshots: { before: Snapshot; after: Snapshot },
): EditWarning[] {
  const found = missingClaims(relationships, snapshots);
  const names = found.map(({ relationship, claim }) => `${nameOfRelationship(relationship)} (${claim})`);
  return counted("missing-claims", names, (count, name) =>
    count === 1
      ? `The relationship ${name} names a claim that is not in the graph.`
      : `${count} relationships name claims that are not in the graph. The first is ${name}.`,
  );
}

/** Values that are others each time the statement runs: of them the reader sees an example. */
function notCompared(all: readonly Present<RecordedNode | RecordedRelationship>[], anew: MadeAnew): EditWarning[] {
  const given = all.flatMap(({ before, after }) =>
    changedNames(before?.properties, after.properties).filter((name) => Object.hasOwn(after.properties, name)),
  );
  if (anew === "all") {
    const sentence =
      "Some values are made anew each time, so applying it compares no new value with what is shown here.";
    return given.length === 0 ? [] : [{ rule: "anew-all", sentence, values: {} }];
  }
  const names = [...new Set(given)].filter((name) => anew.has(name)).sort();
  const list = names.join(", ");
  const sentence = `Values that are made anew each time are not compared with what is shown here: ${list}.`;
  return names.length === 0 ? [] : [{ rule: "anew", sentence, values: { names: list } }];
}

function counted(
  rule: EditWarning["rule"],
  names: readonly string[],
  sentence: (count: number, name: string) => string,
): EditWarning[] {
  const [name] = names;
  if (name === undefined) return [];
  return [{ rule, sentence: sentence(names.length, name), values: { count: names.length, name } }];
}

function nameOfNode({ at, after }: Present<RecordedNode>): string {
  return nameOf(at, after);
}
