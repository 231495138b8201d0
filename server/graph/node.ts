import type { NeighbourGroup, NodeAnswer } from "../../contract/graph.ts";
import { Kind } from "../../contract/kinds.ts";
import { findNode, labelOfKind, readTogether, type Database, type ReadLimits, type Row } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { isType } from "./relationship-types.ts";
import { toSlice } from "./slice.ts";
import { neighbourGroups } from "./statements.ts";

/** Rows of one direction, type and set of labels: some dozens on our graph, more only on one without order. */
const MOST_GROUPS = 10_000;

/**
 * A node, and how many neighbours it has by type, direction and kind.
 *
 * @throws AppError `unknown_node`.
 */
export async function node(database: Database, id: string, limits: ReadLimits): Promise<NodeAnswer> {
  return readTogether(database, limits, async (run) => {
    const found = await findNode(run, id);
    const cypher = { statement: neighbourGroups(found.anchor), parameters: { id: found.id } };
    const { rows } = await run(cypher, MOST_GROUPS);
    const [shown] = (await toSlice(run, [found], [])).nodes;
    if (shown === undefined) throw new AppError("internal", `The node "${id}" was found and could not be shown.`);
    return { node: shown, groups: toGroups(rows), cypher };
  });
}

/** Rows of one kind are added up: its nodes may differ in their other labels. Most neighbours first. */
function toGroups(rows: readonly Row[]): NeighbourGroup[] {
  const groups = new Map<string, NeighbourGroup>();
  for (const { type, direction, labels, total } of rows) {
    if (typeof type !== "string" || !isType(type) || !Array.isArray(labels)) continue;
    for (const kind of kindsIn(labels)) {
      const key = `${type} ${String(direction)} ${kind}`;
      const count = (groups.get(key)?.count ?? 0) + Number(total);
      groups.set(key, { type, direction: direction === "out" ? "out" : "in", kind, count });
    }
  }
  return [...groups]
    .sort(([key, group], [otherKey, other]) => other.count - group.count || (key < otherKey ? -1 : 1))
    .map(([, group]) => group);
}

/** Two in a foreign graph whose nodes have labels of two kinds: each kind's expansion brings them. */
function kindsIn(labels: readonly unknown[]): Kind[] {
  const kinds = Kind.options.filter((kind) => labels.includes(labelOfKind(kind)));
  return kinds.length === 0 ? ["other"] : kinds;
}
