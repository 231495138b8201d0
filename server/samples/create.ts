import type { Counts } from "../../contract/samples.ts";
import type { Row } from "../database/index.ts";
import { groupBy } from "../groups.ts";
import { keyOfRelationship, nodeKey, relationshipKey, type Elements } from "./element.ts";
import type { Ask } from "./record.ts";
import { createNodes, createRelationships, HELD_NODES, LEAVING } from "./statements.ts";

/**
 * Makes those elements that are not there: what has an id of theirs already stays as it is. A
 * relationship of which an end is missing is left out.
 */
export async function createMissing(ask: Ask, { nodes, relationships }: Elements): Promise<Counts> {
  const ends = relationships.flatMap(({ from, to }) => [from, to]);
  const ids = [...new Set([...nodes.map(nodeKey), ...ends])];
  const held = new Set((await ask({ statement: HELD_NODES, parameters: { ids } })).map(({ id }) => String(id)));
  const tied = held.size === 0 ? [] : await ask({ statement: LEAVING, parameters: { ids: [...held] } });
  const keys = new Set(tied.map(({ type, origin, id }: Row) => relationshipKey(String(type), origin, id)));
  const newNodes = nodes.filter((node) => !held.has(nodeKey(node)));
  const there = new Set([...held, ...newNodes.map(nodeKey)]);
  const newRelationships = relationships.filter(
    (each) => !keys.has(keyOfRelationship(each)) && there.has(each.from) && there.has(each.to),
  );
  for (const group of groupBy(newNodes, ({ labels }) => labels.join(":")).values()) {
    await create(
      ask,
      createNodes(group[0]?.labels ?? []),
      group.map(({ properties }) => properties),
    );
  }
  for (const group of groupBy(newRelationships, ({ type }) => type).values()) {
    await create(ask, createRelationships(group[0]?.type ?? ""), group);
  }
  return { nodes: newNodes.length, relationships: newRelationships.length };
}

async function create(ask: Ask, statement: string, rows: readonly object[]): Promise<void> {
  const made = (await ask({ statement, parameters: { rows } }))[0]?.["made"];
  // An end that is not there would leave its relationship out without a word.
  if (made !== rows.length) throw new Error(`Of ${rows.length} rows ${String(made)} were made by: ${statement}`);
}
