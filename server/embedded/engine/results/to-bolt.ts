import type { ArrowType } from "../../bolt/arrow-schema.ts";
import { typeError, unsupported } from "../../bolt/failures.ts";
import { Entries, Float, Structure } from "../../bolt/packstream.ts";
import { NODE, PATH, RELATIONSHIP, UNBOUND_RELATIONSHIP } from "../../bolt/tags.ts";
import { localDateTimeToBolt, looksTemporal, temporalToBolt } from "../../bolt/temporal-to-bolt.ts";
import type { Code } from "./codes.ts";
import {
  isNode,
  isPath,
  isPlainMap,
  isRelationship,
  nodeElementId,
  propertiesOf,
  relationshipElementId,
  type EngineNode,
  type EnginePath,
  type EngineRelationship,
} from "./entities.ts";
import type { LearntKinds } from "./learnt-kinds.ts";
import type { Possible } from "./possible.ts";

/** What is known of the entities in a result beyond what its rows say. */
export interface Known {
  /** Element id → property → its kind, where the rows left a doubt. */
  codes: ReadonlyMap<string, ReadonlyMap<string, Code>>;
  /** Entities of which the engine gave only the id. */
  nodes: ReadonlyMap<number, EngineNode>;
  relationships: ReadonlyMap<number, EngineRelationship>;
  /** Of the properties of nodes and relationships. */
  learnt: LearntKinds;
  /** The statement's types settle everything, so nobody has looked at the rows. */
  isUnseen: boolean;
}

/** Who can say what kind a value is: the statement, the column's Arrow type, a question to the engine. */
export interface Hints {
  possible: Possible;
  arrow?: ArrowType | undefined;
  code?: Code | null | undefined;
}

/** A value of the engine's rows as a Bolt value. */
export function toBolt(value: unknown, hints: Hints, known: Known): unknown {
  switch (typeof value) {
    case "undefined":
      return null;
    case "number":
      return numberToBolt(value, hints, known);
    case "string":
      return isTemporal(value, hints) ? temporalToBolt(value) : value;
    case "object":
      return objectToBolt(value, hints, known);
    default:
      return value;
  }
}

function numberToBolt(value: number, { possible, arrow, code }: Hints, known: Known): unknown {
  if (possible.isBareId) return bareToBolt(value, possible, known);
  // Integers beyond 2^53 come as bigint, so a whole number out there is a float.
  if (!Number.isSafeInteger(value) || !possible.mayBeInteger) return new Float(value);
  if (!possible.mayBeFloat) return value;
  // Where the types rule numbers out and one comes nevertheless, nobody has asked which.
  if (known.isUnseen) throw unsupported("The embedded graph returned a number where none was expected.");
  return (code ? code.kind === "f" : arrow?.kind === "float") ? new Float(value) : value;
}

function isTemporal(value: string, { possible, arrow, code }: Hints): boolean {
  if (!possible.mayBeTemporal || !looksTemporal(value)) return false;
  if (!possible.mayBeText) return true;
  return code ? code.kind !== "t" : arrow?.kind === "temporal";
}

function objectToBolt(value: object | null, hints: Hints, known: Known): unknown {
  if (value === null) return null;
  if (value instanceof Date) return localDateTimeToBolt(value);
  if (value instanceof Float32Array) return Array.from(value, (item) => new Float(item));
  if (value instanceof Uint8Array) return value;
  const { possible, arrow, code } = hints;
  if (Array.isArray(value)) {
    const item = { possible: possible.item, arrow: arrow?.children.get("item") };
    return value.map((entry, index) => toBolt(entry, { ...item, code: code?.items?.[index] }, known));
  }
  if (!isPlainMap(value)) throw typeError("The embedded graph returned a value of an unknown kind.");
  if (possible.mayBeNode && isNode(value)) return nodeToBolt(value, known, arrow);
  if (possible.mayBeRelationship && isRelationship(value)) return relationshipToBolt(value, known, arrow);
  if (possible.mayBePath && isPath(value)) return pathToBolt(value, known);
  return mapToBolt(value, hints, known);
}

function mapToBolt(map: Record<string, unknown>, { possible, arrow, code }: Hints, known: Known): unknown {
  if (typeof map["$decimal"] === "string") throw unsupported(`The value ${map["$decimal"]} needs more than 64 bits.`);
  const entries = Object.entries(map).map(([key, value]): [string, unknown] => {
    const hints = { possible: possible.field(key), arrow: arrow?.children.get(key), code: code?.fields?.[key] };
    return [key, toBolt(value, hints, known)];
  });
  return new Entries(entries);
}

function bareToBolt(id: number, possible: Possible, known: Known): unknown {
  const node = possible.mayBeNode ? known.nodes.get(id) : undefined;
  if (node) return nodeToBolt(node, known);
  const relationship = possible.mayBeRelationship ? known.relationships.get(id) : undefined;
  if (relationship) return relationshipToBolt(relationship, known);
  throw unsupported(
    `The embedded graph returned only the id ${id} of a node or relationship: return it by its variable.`,
  );
}

function nodeToBolt(node: EngineNode, known: Known, arrow?: ArrowType): Structure {
  const elementId = nodeElementId(node._id);
  return new Structure(NODE, [node._id, node._labels, properties(node, elementId, known, arrow), elementId]);
}

function relationshipToBolt(edge: EngineRelationship, known: Known, arrow?: ArrowType): Structure {
  const elementId = relationshipElementId(edge._id);
  return new Structure(RELATIONSHIP, [
    edge._id,
    edge._source,
    edge._target,
    edge._type,
    properties(edge, elementId, known, arrow),
    elementId,
    nodeElementId(edge._source),
    nodeElementId(edge._target),
  ]);
}

function properties(
  entity: EngineNode | EngineRelationship,
  elementId: string,
  known: Known,
  arrow: ArrowType | undefined,
): Entries {
  const codes = known.codes.get(elementId);
  const { learnt } = known;
  const isOfNode = isNode(entity);
  const entries = propertiesOf(entity).map(([key, value]): [string, unknown] => {
    const possible = isOfNode ? learnt.ofNode(key) : learnt.ofRelationship(key);
    const hints = { possible, arrow: arrow?.children.get(key), code: codes?.get(key) };
    return [key, toBolt(value, hints, known)];
  });
  return new Entries(entries);
}

/**
 * A path on the wire: its nodes and relationships once each, and the walk as pairs of indices.
 * Relationships count from 1, with a minus when walked against their direction; nodes count from 0.
 */
function pathToBolt({ nodes, edges }: EnginePath, known: Known): Structure {
  const nodeList: Structure[] = [];
  const edgeList: Structure[] = [];
  const nodeIndex = new Map<number, number>();
  const edgeIndex = new Map<number, number>();
  const walk: number[] = [];
  const placeOf = (node: EngineNode) => {
    const place = nodeIndex.get(node._id) ?? nodeList.push(nodeToBolt(node, known)) - 1;
    nodeIndex.set(node._id, place);
    return place;
  };
  for (const [step, node] of nodes.entries()) {
    const place = placeOf(node);
    const edge = edges[step - 1];
    if (!edge) continue;
    const number = edgeIndex.get(edge._id) ?? edgeList.push(unbound(edge, known));
    edgeIndex.set(edge._id, number);
    const isForward = edge._target === node._id && edge._source === nodes[step - 1]?._id;
    walk.push(isForward ? number : -number, place);
  }
  return new Structure(PATH, [nodeList, edgeList, walk]);
}

function unbound(edge: EngineRelationship, known: Known): Structure {
  const elementId = relationshipElementId(edge._id);
  return new Structure(UNBOUND_RELATIONSHIP, [
    edge._id,
    edge._type,
    properties(edge, elementId, known, undefined),
    elementId,
  ]);
}
