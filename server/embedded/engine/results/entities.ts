/** How the engine's rows show nodes, relationships and paths. */
export interface EngineNode extends Record<string, unknown> {
  _id: number;
  _labels: string[];
}

export interface EngineRelationship extends Record<string, unknown> {
  _id: number;
  _type: string;
  _source: number;
  _target: number;
}

export interface EnginePath {
  nodes: EngineNode[];
  edges: EngineRelationship[];
}

type Plain = Record<string, unknown>;

const OWN_KEYS = new Set(["_id", "_labels", "_type", "_source", "_target"]);

export function isNode(value: Plain): value is EngineNode {
  return typeof value["_id"] === "number" && Array.isArray(value["_labels"]);
}

export function isRelationship(value: Plain): value is EngineRelationship {
  return typeof value["_id"] === "number" && typeof value["_type"] === "string" && typeof value["_source"] === "number";
}

/** A path has exactly these two keys, and one node more than relationships. */
export function isPath(value: Plain | EnginePath): value is EnginePath {
  const { nodes, edges } = value;
  return (
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    Object.keys(value).length === 2 &&
    nodes.every((node: unknown) => typeof node === "object" && node !== null && isNode(node as Plain))
  );
}

/** The properties, without what the engine puts beside them. */
export function propertiesOf(entity: EngineNode | EngineRelationship): [string, unknown][] {
  const pairs: [string, unknown][] = [];
  for (const key of Object.keys(entity)) if (!OWN_KEYS.has(key)) pairs.push([key, entity[key]]);
  return pairs;
}

/** Element ids are the engine's own; the numbers of nodes and relationships overlap. */
export function nodeElementId(id: number): string {
  return `n:${id}`;
}

export function relationshipElementId(id: number): string {
  return `e:${id}`;
}

/** A list, text, number…: anything that is not a plain map. */
export function isPlainMap(value: unknown): value is Plain {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !ArrayBuffer.isView(value)
  );
}
