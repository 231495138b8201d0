import { randomUUID } from "node:crypto";
import { fromTyped, type Change } from "../database/index.ts";
import { groupBy } from "../groups.ts";
import { without } from "./compare.ts";
import { outpaced } from "./failures.ts";
import type { Place, Plan } from "./plan.ts";
import {
  FREE_IDS,
  createNodes,
  createRelationships,
  deleteNodes,
  deleteRelationships,
  setNodes,
  setRelationships,
  type Anchor,
} from "./plan-statements.ts";
import { textOf, type Properties } from "./states.ts";

type Rows = Record<string, unknown>[];

/**
 * Does what was planned: what is tied to nodes before them, and new ties at the end.
 *
 * @returns what the database calls those that came back, by what it called them before.
 */
export async function runPlan(change: Change, plan: Plan): Promise<Map<string, string>> {
  await eachAnchor(
    change,
    plan.deleteRelationships,
    ({ from, at }) => [from, { from: keyOf(from), at }],
    (anchor) => deleteRelationships(anchor),
  );
  await eachAnchor(
    change,
    plan.setRelationships,
    ({ from, at, properties }) => [from, { from: keyOf(from), at, properties: written(properties) }],
    (anchor) => setRelationships(anchor),
  );
  await eachAnchor(
    change,
    plan.deleteNodes,
    (place) => [place, { node: keyOf(place) }],
    (anchor) => deleteNodes(anchor),
  );
  await changeNodes(change, plan);
  const made = await makeNodes(change, plan);
  return new Map([...made, ...(await tie(change, plan, made))]);
}

async function changeNodes(change: Change, plan: Plan): Promise<void> {
  const nodes = await freeIds(change, plan);
  const labelsOf = ({ before, after }: Plan["setNodes"][number]) => ({
    added: without(after.labels, before.labels),
    removed: without(before.labels, after.labels),
  });
  for (const group of groupBy(nodes, (node) => textOf(labelsOf(node))).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { added, removed } = labelsOf(first);
    await eachAnchor(
      change,
      group,
      ({ place, after }) => [place, { node: keyOf(place), properties: written(after.properties) }],
      (anchor) => setNodes(anchor, added, removed),
    );
  }
}

/** Two may take each other's id, and no id is there twice at any moment: each gives up its own first. */
async function freeIds(change: Change, { setNodes: nodes }: Plan): Promise<Plan["setNodes"]> {
  const rows: { node: string; free: string }[] = [];
  const freed = nodes.map((node) => {
    const { id, laterId } = node.place;
    if (id === null || id === laterId) return node;
    const free = `free:${randomUUID()}`;
    rows.push({ node: id, free });
    return { ...node, place: { ...node.place, id: free } };
  });
  if (rows.length > 0) await expectAll(change, FREE_IDS, rows);
  return freed;
}

/** What the database calls those that were made, by what it called them when they were deleted. */
async function makeNodes(change: Change, { createNodes: nodes }: Plan): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const group of groupBy(nodes, ({ state }) => textOf(state.labels)).values()) {
    const rows = group.map(({ at, state }) => ({ was: at, properties: written(state.properties) }));
    for (const each of await make(change, createNodes(group[0]?.state.labels ?? []), rows)) made.set(...each);
  }
  return made;
}

async function tie(
  change: Change,
  { createRelationships: relationships }: Plan,
  made: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const tied = new Map<string, string>();
  const endOf = (place: Place): { anchor: Anchor; key: string } =>
    place.laterId === null
      ? { anchor: "element", key: (place.isMade ? made.get(place.at) : undefined) ?? place.at }
      : { anchor: "entity", key: place.laterId };
  const placed = relationships.map(({ at, state, from, to }) => ({ at, state, from: endOf(from), to: endOf(to) }));
  for (const group of groupBy(placed, ({ state, from, to }) => textOf([state.type, from.anchor, to.anchor])).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const rows = group.map(({ at, state, from, to }) => ({
      was: at,
      from: from.key,
      to: to.key,
      properties: written(state.properties),
    }));
    const statement = createRelationships(first.state.type, first.from.anchor, first.to.anchor);
    for (const each of await make(change, statement, rows)) tied.set(...each);
  }
  return tied;
}

/** @throws AppError `write_conflict` where another program was faster. */
async function make(change: Change, statement: string, rows: Rows): Promise<[string, string][]> {
  const made = await change.run({ statement, parameters: { rows } });
  if (made.length !== rows.length) throw outpaced();
  return made.map(({ was, at }) => [String(was), String(at)]);
}

/** Those that are found by the id of the domain together, and the others. */
async function eachAnchor<T>(
  change: Change,
  items: readonly T[],
  rowOf: (item: T) => [Place, Record<string, unknown>],
  statementOf: (anchor: Anchor) => string,
): Promise<void> {
  for (const anchor of ["entity", "element"] as const) {
    const rows = items.map(rowOf).flatMap(([place, row]) => (anchorOf(place) === anchor ? [row] : []));
    if (rows.length > 0) await expectAll(change, statementOf(anchor), rows);
  }
}

/** @throws AppError `write_conflict` where another program was faster. */
async function expectAll(change: Change, statement: string, rows: Rows): Promise<void> {
  const [row] = await change.run({ statement, parameters: { rows } });
  if (Number(row?.["done"]) !== rows.length) throw outpaced();
}

function anchorOf({ id }: Place): Anchor {
  return id === null ? "element" : "entity";
}

function keyOf({ id, at }: Place): string {
  return id ?? at;
}

function written(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, fromTyped(value)]));
}
