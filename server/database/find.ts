import { AppError } from "../errors.ts";
import type { Run } from "./query.ts";
import { ELEMENTS, NODES } from "./statements.ts";
import { isNodeValue, type NodeValue } from "./values.ts";

/** How a node is found: an entity by the id that never changes, a foreign graph's node by the one its database gave it. */
export type Anchor = "entity" | "element";

/** A node of the graph with what tells how to find it again. */
export interface Found {
  /** The id that the interface knows it by. */
  id: string;
  value: NodeValue;
  degree: number;
  anchor: Anchor;
}

/** Neo4j's element ids (`4:<uuid>:17`) and those of the embedded graph (`n:17`). */
const ELEMENT_ID = /^(\d+:[0-9a-f-]{36}|n):\d+$/;

/** The nodes that exist among `ids`, in that order; a foreign graph's nodes by the id its database gave them. */
export async function findNodes(run: Run, ids: readonly string[]): Promise<Found[]> {
  const wanted = [...new Set(ids)];
  const found = await ask(run, wanted, "entity");
  const elements = wanted.filter((id) => !found.has(id) && ELEMENT_ID.test(id));
  for (const [id, each] of await ask(run, elements, "element")) found.set(id, each);
  return wanted.flatMap((id) => found.get(id) ?? []);
}

async function ask(run: Run, ids: readonly string[], anchor: Anchor): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  if (ids.length === 0) return found;
  const { rows } = await run({ statement: anchor === "entity" ? NODES : ELEMENTS, parameters: { ids } }, ids.length);
  for (const { node, degree } of rows) {
    if (!isNodeValue(node)) continue;
    const each = toFound(node, degree);
    found.set(anchor === "entity" ? each.id : node.elementId, each);
  }
  return found;
}

/** A node as it came in a row, told by its labels how to find it again. */
export function toFound(value: NodeValue, degree: unknown): Found {
  const anchor = isEntity(value) ? "entity" : "element";
  return { id: idOfNode(value), value, degree: Number(degree), anchor };
}

/** The id that the interface knows a node by. A foreign node may hold an `id`, which nothing keeps unique. */
export function idOfNode(value: NodeValue): string {
  return isEntity(value) ? String(value.properties["id"]) : value.elementId;
}

function isEntity({ labels, properties }: NodeValue): boolean {
  return labels.includes("Entity") && typeof properties["id"] === "string";
}

/** @throws AppError `unknown_node`. */
export async function findNode(run: Run, id: string): Promise<Found> {
  const [found] = await findNodes(run, [id]);
  if (found !== undefined) return found;
  throw new AppError("unknown_node", `This graph holds no node "${id}".`, {
    hint: "Search for its name: it may go by another id, or have been removed.",
    values: { id },
  });
}

/** Ids by the way their nodes are found, for statements that can follow one way only. */
export function byAnchor(found: readonly Found[]): [Anchor, string[]][] {
  const groups = new Map<Anchor, string[]>();
  for (const { anchor, id } of found) groups.set(anchor, [...(groups.get(anchor) ?? []), id]);
  return [...groups];
}
