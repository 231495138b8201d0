import type { QueryResult } from "../binding.ts";
import { codeOf, type Code } from "./codes.ts";
import type { EngineNode, EngineRelationship } from "./entities.ts";
import type { DoubtfulEntity, Survey } from "./survey.ts";

/** Runs the engine's own Cypher inside the transaction whose result is being read. */
export type Ask = (text: string, parameters: Record<string, unknown>) => Promise<QueryResult>;

/** Start node of a relationship that is committed; undefined for one made in this transaction. */
export type SourceOf = (relationshipId: number) => number | undefined;

type EntityCodes = Map<string, Map<string, Code>>;

/** IN goes through its list for each relationship, so from some hundred ids on it is faster to take all of a node. */
const IN_LIMIT = 100;

/** Property values are scalars or flat lists. */
const PROPERTY_SHAPE = { items: {} };

/** Asks for the kinds of the properties that a survey left in doubt: about 10 µs an entity. */
export async function lookUpKinds(survey: Survey, ask: Ask): Promise<EntityCodes> {
  const all = [...survey.entities.entries()];
  const nodes = all.filter(([, entity]) => entity.source === undefined);
  const relationships = all.filter(([, entity]) => entity.source !== undefined);
  const codes: EntityCodes = new Map();
  if (nodes.length > 0) {
    const ids = nodes.map(([, { id }]) => id);
    const text = `UNWIND $ids AS i MATCH (n) WHERE id(n) = i RETURN 'n:' + toString(i) AS id, ${kindsOf("n")} AS codes`;
    collect(codes, await ask(text, { ids, keys: keysOf(nodes) }), keysOf(nodes));
  }
  const entities = relationships.map(([, entity]) => entity);
  const keys = keysOf(relationships);
  const returned = `'e:' + toString(id(r)) AS id, ${kindsOf("r")} AS codes`;
  for (const result of await askBySource(entities, returned, { keys }, ask)) collect(codes, result, keys);
  return codes;
}

export async function lookUpNodes(ids: ReadonlySet<number>, ask: Ask): Promise<Map<number, EngineNode>> {
  if (ids.size === 0) return new Map();
  const result = await ask("UNWIND $ids AS i MATCH (n) WHERE id(n) = i RETURN n AS n", { ids: [...ids] });
  const nodes = result.toArray().map(({ n }) => n as unknown as EngineNode);
  return new Map(nodes.map((node) => [node._id, node]));
}

export async function lookUpRelationships(
  ids: ReadonlySet<number>,
  ask: Ask,
  sourceOf: SourceOf,
): Promise<Map<number, EngineRelationship>> {
  const sources = [...ids].map((id) => ({ id, source: sourceOf(id) }));
  const found = new Map<number, EngineRelationship>();
  const unplaced = sources.filter(({ source }) => source === undefined).map(({ id }) => id);
  const keep = (result: QueryResult) => {
    for (const { r } of result.toArray()) {
      const relationship = r as unknown as EngineRelationship;
      found.set(relationship._id, relationship);
    }
  };
  for (const result of await askBySource(sources, "r AS r", {}, ask)) keep(result);
  // Made in this transaction: only a look at all relationships finds it.
  if (unplaced.length > 0) keep(await ask("MATCH ()-[r]->() WHERE id(r) IN $ids RETURN r AS r", { ids: unplaced }));
  return found;
}

/** A list of codes in the order of `$keys`. */
function kindsOf(variable: string): string {
  return `[k IN $keys | ${codeOf(`${variable}[k]`, PROPERTY_SHAPE)}]`;
}

function keysOf(entities: [string, DoubtfulEntity][]): string[] {
  return [...new Set(entities.flatMap(([, { keys }]) => [...keys]))];
}

interface Group {
  source: number;
  ids: number[];
}

/** Relationships are found fast only through their start nodes. The answer may hold others of those as well. */
async function askBySource(
  entities: readonly { id: number; source: number | undefined }[],
  returned: string,
  parameters: Record<string, unknown>,
  ask: Ask,
): Promise<QueryResult[]> {
  const groups = groupBySource(entities);
  const few = groups.filter(({ ids }) => ids.length <= IN_LIMIT);
  const many = groups.filter(({ ids }) => ids.length > IN_LIMIT);
  const text = (filter: string) =>
    `UNWIND $groups AS g MATCH (a)-[r]->() WHERE id(a) = g.source${filter} RETURN ${returned}`;
  const results: QueryResult[] = [];
  if (few.length > 0) results.push(await ask(text(" AND id(r) IN g.ids"), { ...parameters, groups: few }));
  if (many.length > 0) results.push(await ask(text(""), { ...parameters, groups: many }));
  return results;
}

function groupBySource(entities: readonly { id: number; source: number | undefined }[]): Group[] {
  const groups = new Map<number, number[]>();
  for (const { id, source } of entities) {
    if (source === undefined) continue;
    const group = groups.get(source);
    if (group) group.push(id);
    else groups.set(source, [id]);
  }
  return [...groups].map(([source, ids]) => ({ source, ids }));
}

function collect(codes: EntityCodes, result: QueryResult, keys: readonly string[]): void {
  for (const row of result.toArray() as unknown as { id: string; codes: Code[] }[]) {
    const pairs = keys.flatMap((key, index): [string, Code][] => {
      const code = row.codes[index];
      return code ? [[key, code]] : [];
    });
    codes.set(row.id, new Map(pairs));
  }
}
