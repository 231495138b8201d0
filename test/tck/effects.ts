import neo4j from "neo4j-driver";
import type { Ask } from "./ask.ts";

const KINDS = ["nodes", "relationships", "labels", "properties"] as const;

/** What a graph holds, as sets of which the TCK counts what came and what went. */
export type Snapshot = Record<(typeof KINDS)[number], Set<string>>;

/** Counts as the TCK writes them: `+nodes` → 2. */
export type Effects = Record<string, number>;

export async function takeSnapshot(ask: Ask): Promise<Snapshot> {
  const snapshot: Snapshot = { nodes: new Set(), relationships: new Set(), labels: new Set(), properties: new Set() };
  for (const [node] of (await ask("MATCH (n) RETURN n")).rows) {
    if (!neo4j.isNode(node)) throw new Error("A node came back as something else.");
    snapshot.nodes.add(node.elementId);
    for (const label of node.labels) snapshot.labels.add(label);
    noteProperties(node, snapshot);
  }
  for (const [relationship] of (await ask("MATCH ()-[r]->() RETURN r")).rows) {
    if (!neo4j.isRelationship(relationship)) throw new Error("A relationship came back as something else.");
    snapshot.relationships.add(relationship.elementId);
    noteProperties(relationship, snapshot);
  }
  return snapshot;
}

export function effectsBetween(before: Snapshot, after: Snapshot): Effects {
  const effects: Effects = {};
  for (const kind of KINDS) {
    const came = countMissing(after[kind], before[kind]);
    const went = countMissing(before[kind], after[kind]);
    if (came > 0) effects[`+${kind}`] = came;
    if (went > 0) effects[`-${kind}`] = went;
  }
  return effects;
}

/** The effects in a step's table; a zero means the same as no row. */
export function readEffects(table: readonly string[][] = []): Effects {
  const counts = table.map(([what = "", count]): [string, number] => [what, Number(count)]);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}

export function isSameEffect(a: Effects, b: Effects): boolean {
  const kinds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...kinds].every((kind) => a[kind] === b[kind]);
}

function noteProperties(
  { elementId, properties }: { elementId: string; properties: Record<string, unknown> },
  snapshot: Snapshot,
): void {
  for (const [key, value] of Object.entries(properties)) {
    snapshot.properties.add(`${elementId} ${key} ${withKind(value)}`);
  }
}

/** With its kind, so that 1 is not 1.0. */
function withKind(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(withKind).join(",")}]` : `${typeof value} ${String(value)}`;
}

function countMissing(all: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return [...all].filter((item) => !known.has(item)).length;
}
