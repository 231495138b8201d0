import { createHash } from "node:crypto";
import { z } from "zod";
import type { WrittenNames } from "../cypher/index.ts";
import type { Change } from "../database/index.ts";
import { ALL_RELATIONSHIPS, DOMAIN_NODES, OWN_NODES, ownNodesWith, SIZE, TIED_TO_OWN } from "./statements.ts";
import { entityId, sortedProperties, textOf, type NodeState, type RelationshipState } from "./states.ts";

/** Names that can be written into a statement on every database. */
const PLAIN_NAME = /^[\p{L}\p{N}_ ]+$/u;

const PROPERTIES = z.record(z.string(), z.unknown());

/** What a graph holds at one moment: by what the database calls each, the text of its state. */
export interface Snapshot {
  nodes: Map<string, string>;
  relationships: Map<string, string>;
  /** Prints of what the program keeps, and of what hangs on it. */
  own: Map<string, string>;
}

/** @param most nodes and relationships that are compared. */
export async function isTooLarge(change: Change, most: number): Promise<boolean> {
  const [size] = await change.run({ statement: SIZE });
  return Number(size?.["nodes"] ?? 0) + Number(size?.["relationships"] ?? 0) > most;
}

/**
 * Reads all of a graph. Cost: some 0.04 ms for each node and relationship.
 *
 * @param written properties that may be others in the snapshot that this one is compared with.
 */
export async function takeSnapshot(change: Change, written: WrittenNames = "all"): Promise<Snapshot> {
  const snapshot: Snapshot = { nodes: new Map(), relationships: new Map(), own: new Map() };
  for await (const [at, print] of printsOfOwnNodes(change, written)) snapshot.own.set(at, print);
  for await (const row of change.typed({ statement: DOMAIN_NODES })) {
    const { at, state } = toNode(row);
    snapshot.nodes.set(at, textOf(state));
  }
  for await (const row of change.typed({ statement: ALL_RELATIONSHIPS })) {
    const { at, state } = toRelationship(row);
    if (snapshot.own.has(state.from) || snapshot.own.has(state.to)) snapshot.own.set(at, printOf(textOf(state)));
    else snapshot.relationships.set(at, textOf(state));
  }
  return snapshot;
}

/** The same of what the program keeps alone, for a graph that is too large to be read. */
export async function takeOwn(change: Change, written: WrittenNames = "all"): Promise<Snapshot["own"]> {
  const own: Snapshot["own"] = new Map();
  for await (const [at, print] of printsOfOwn(change, written)) own.set(at, print);
  return own;
}

/** Holds no more than there was before: somebody may have made any number of them. */
export async function isOwnAsBefore(
  change: Change,
  before: Snapshot["own"],
  written: WrittenNames = "all",
): Promise<boolean> {
  const same = new Set<string>();
  let others = 0;
  for await (const [at, print] of printsOfOwn(change, written)) {
    if (before.get(at) === print) same.add(at);
    else others += 1;
  }
  return others === 0 && same.size === before.size;
}

type Prints = AsyncGenerator<[at: string, print: string], void, void>;

async function* printsOfOwn(change: Change, written: WrittenNames): Prints {
  yield* printsOfOwnNodes(change, written);
  for (const statement of TIED_TO_OWN) {
    for await (const row of change.typed({ statement })) {
      const { at, state } = toRelationship(row);
      yield [at, printOf(textOf(state))];
    }
  }
}

/** Of a property that nothing can have given another value it is enough that it is there. */
async function* printsOfOwnNodes(change: Change, written: WrittenNames): Prints {
  const isWhole = written === "all" || ![...written].every((name) => PLAIN_NAME.test(name));
  for (const statement of isWhole ? OWN_NODES : ownNodesWith([...written])) {
    for await (const row of change.typed({ statement })) {
      const { at, state } = isWhole ? toNode(row) : toOwnNode(row);
      yield [at, printOf(textOf(state))];
    }
  }
}

export function isSameOwn(before: Snapshot["own"], after: Snapshot["own"]): boolean {
  return before.size === after.size && [...before].every(([at, print]) => after.get(at) === print);
}

export function nodeIn({ nodes }: Pick<Snapshot, "nodes">, at: string): NodeState | undefined {
  const text = nodes.get(at);
  return text === undefined ? undefined : (JSON.parse(text) as NodeState);
}

export function relationshipIn(
  { relationships }: Pick<Snapshot, "relationships">,
  at: string,
): RelationshipState | undefined {
  const text = relationships.get(at);
  return text === undefined ? undefined : (JSON.parse(text) as RelationshipState);
}

/** The `id` of the domain of a node; null where it has none, or is not there. */
export function entityIdIn(snapshot: Pick<Snapshot, "nodes">, at: string): string | null {
  const state = nodeIn(snapshot, at);
  return state === undefined ? null : entityId(state);
}

export function* nodesWith(snapshot: Snapshot, label: string): Generator<{ at: string; state: NodeState }, void, void> {
  for (const at of holding(snapshot.nodes, label)) {
    const state = nodeIn(snapshot, at);
    if (state?.labels.includes(label)) yield { at, state };
  }
}

export function* relationshipsOf(
  snapshot: Snapshot,
  type: string,
): Generator<{ at: string; state: RelationshipState }, void, void> {
  for (const at of holding(snapshot.relationships, type)) {
    const state = relationshipIn(snapshot, at);
    if (state?.type === type) yield { at, state };
  }
}

/** A state is only taken apart where its text holds the name at all. */
function* holding(states: ReadonlyMap<string, string>, name: string): Generator<string, void, void> {
  const quoted = textOf(name);
  for (const [at, text] of states) if (text.includes(quoted)) yield at;
}

const NodeRow = z.tuple([
  z.object({
    _value: z.object({ _element_id: z.string(), _labels: z.array(z.string()), _properties: PROPERTIES }),
  }),
]);

const RelationshipRow = z.tuple([
  z.object({
    _value: z.object({
      _element_id: z.string(),
      _type: z.string(),
      _start_node_element_id: z.string(),
      _end_node_element_id: z.string(),
      _properties: PROPERTIES,
    }),
  }),
]);

const OwnNodeRow = z.tuple([z.string(), z.array(z.string()), z.array(z.string())], z.unknown());

function toOwnNode(row: unknown[]): { at: string; state: unknown } {
  const [at, labels, names, ...values] = OwnNodeRow.parse(row);
  return { at, state: [labels, names.toSorted(), values] };
}

function toNode(row: unknown[]): { at: string; state: NodeState } {
  const [{ _value: node }] = NodeRow.parse(row);
  return { at: node._element_id, state: { labels: node._labels, properties: sortedProperties(node._properties) } };
}

function toRelationship(row: unknown[]): { at: string; state: RelationshipState } {
  const [{ _value: each }] = RelationshipRow.parse(row);
  const { _type: type, _start_node_element_id: from, _end_node_element_id: to } = each;
  return { at: each._element_id, state: { type, from, to, properties: sortedProperties(each._properties) } };
}

function printOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
