import { Float, type Row } from "../database/index.ts";
import { FIGURE_NAMES } from "../evidence/index.ts";
import type { FlatValue } from "../imports/index.ts";
import { relationshipKey, type Elements, type SampleNode, type SampleRelationship } from "./element.ts";
import { printOfNode, printOfRelationship, type Manifest } from "./manifest.ts";
import type { Ask } from "./record.ts";
import { ARRIVING, HELD_NODES, LEAVING, RESTING } from "./statements.ts";

/** What of a sample is in the graph, parted in what removing takes and what it leaves. */
export interface Survey {
  going: Elements;
  stayingNodes: ReadonlySet<string>;
  /** Keys. */
  stayingRelationships: ReadonlySet<string>;
}

/**
 * Looks at everything that a sample brought. It stays where a person changed it; a node also where a
 * relationship that the sample did not bring, or that was changed, ends at it or names it among its
 * claims. A claim that stays keeps its source, for nothing rests on a claim of nobody. Figures that are
 * derived from claims do not count as changed.
 *
 * Cost: every relationship at the sample's nodes is read, and every one in the graph that names claims.
 */
export async function survey(ask: Ask, manifest: Manifest): Promise<Survey> {
  const ids = Object.keys(manifest.nodes);
  const nodes = new Map(
    (await ask({ statement: HELD_NODES, parameters: { ids } })).map((row) => [String(row["id"]), row]),
  );
  const staying = new Set([...nodes].filter(([id, row]) => !isAsBrought(row, manifest.nodes[id])).map(([id]) => id));
  const found = await relationshipsAt(ask, ids, manifest);
  const hold = (end: unknown): void => void (typeof end === "string" && nodes.has(end) && staying.add(end));
  for (const { origin, target, claims } of found.holding) for (const end of [origin, target, ...claims]) hold(end);
  const kept = new Set(found.changed);
  for (const { key, from, to } of found.unchanged.filter(({ type }) => type === "STATED_IN")) {
    if (!staying.has(from)) continue;
    hold(to);
    kept.add(key);
  }
  return {
    going: {
      nodes: [...nodes].filter(([id]) => !staying.has(id)).map(([, row]) => toNode(row)),
      relationships: found.unchanged.filter(({ key }) => !kept.has(key)).map(toRelationship),
    },
    stayingNodes: staying,
    stayingRelationships: kept,
  };
}

/** A relationship that keeps what it touches. */
interface Holding {
  origin: unknown;
  target: unknown;
  claims: readonly unknown[];
}

interface At {
  unchanged: (SampleRelationship & { key: string })[];
  /** Keys of the sample's own that are no longer as it brought them. */
  changed: string[];
  holding: Holding[];
}

async function relationshipsAt(ask: Ask, ids: readonly string[], manifest: Manifest): Promise<At> {
  const at: At = { unchanged: [], changed: [], holding: [] };
  const parameters = { ids };
  const leaving = await ask({ statement: LEAVING, parameters });
  const twice = repeated(leaving.map(keyOf));
  for (const row of leaving) {
    const key = keyOf(row);
    const print = manifest.relationships[key];
    const each = { key, type: String(row["type"]), from: String(row["origin"]), to: String(row["target"]) };
    const properties = propertiesIn(row);
    // Two of one key cannot be told apart, so neither is taken.
    const isUnchanged = print !== undefined && !twice.has(key) && hasPlainFigures(properties);
    if (isUnchanged && printOfRelationship({ ...each, properties }) === print) {
      at.unchanged.push({ ...each, properties: properties as Record<string, FlatValue> });
      continue;
    }
    if (print !== undefined) at.changed.push(key);
    at.holding.push({ origin: row["origin"], target: row["target"], claims: listIn(properties["claims"]) });
  }
  const arriving = await ask({ statement: ARRIVING, parameters });
  const resting = await ask({ statement: RESTING });
  for (const row of [...arriving, ...resting]) {
    if (keyOf(row) in manifest.relationships) continue;
    at.holding.push({ origin: row["origin"], target: row["target"], claims: listIn(row["claims"]) });
  }
  return at;
}

function isAsBrought(row: Row, print: string | undefined): boolean {
  return printOfNode(toNode(row)) === print;
}

function toNode(row: Row): SampleNode {
  const labels = listIn(row["labels"]).map(String);
  return {
    labels: labels.filter((label) => label !== "Entity").toSorted(),
    // Those of a node that prints as it was brought, hence of these kinds.
    properties: propertiesIn(row) as Record<string, FlatValue>,
  };
}

function toRelationship({ key: _key, ...relationship }: SampleRelationship & { key: string }): SampleRelationship {
  return relationship;
}

/** Of derived figures no print tells the kind: a value that cannot be put away is no figure of ours. */
function hasPlainFigures(properties: Record<string, unknown>): boolean {
  return [...FIGURE_NAMES].every((name) => {
    const value = properties[name];
    return value === undefined || value instanceof Float || ["string", "number", "boolean"].includes(typeof value);
  });
}

function keyOf({ type, origin, id }: Row): string {
  return relationshipKey(String(type), origin, id);
}

function repeated(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)));
}

function propertiesIn(row: Row): Record<string, unknown> {
  return (row["properties"] ?? {}) as Record<string, unknown>;
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
