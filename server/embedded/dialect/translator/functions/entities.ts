import { refuse } from "../../rules/index.ts";
import type { Call } from "../../tree/index.ts";
import {
  booleanType,
  describe,
  has,
  INTEGER,
  integerType,
  isNullType,
  LIST,
  listOf,
  MAP,
  NODE,
  nodeType,
  NULL,
  nullType,
  only,
  PATH,
  RELATIONSHIP,
  relationshipType,
  textsType,
  textType,
  type Type,
  typeOf,
  withNull,
} from "../../types/index.ts";
import { isNotNull, NULL_LITERAL } from "../build.ts";
import type { Typed } from "../context.ts";
import { type FunctionDefinition, refuseArgument, unary } from "./definition.ts";

const NULL_TYPED: Typed = { node: NULL_LITERAL, type: nullType };

/** Nodes are numbers to the engine's functions: `labels(0)` answers. So the type has to be sure. */
function ofEntity(mask: number, result: Type, mustBeNamed = false): FunctionDefinition {
  return unary((_, call, argument) => {
    const { node, type } = argument;
    const isId = call.name.toLowerCase() === "id";
    if (!has(type, mask | NULL)) refuseArgument(call, describe(mask), argument);
    if (type.open) refuse("unknown-type", call);
    if (!only(type, mask)) refuse("mixed-map", call);
    if (isNullType(type)) return NULL_TYPED;
    if (type.deleted && !isId) refuse("deleted", call);
    const isUnnamed = node.kind !== "Variable" || type.bare;
    if ((mustBeNamed && isUnnamed) || (type.bare && !isId)) refuse("entity-function", call, call.name);
    return { node: { ...call, args: [node] }, type: withNull(result, type.mask) };
  });
}

/** nodes(), relationships(): of a path that has a name. */
function ofPath(element: Type): FunctionDefinition {
  return unary((_, call, argument) => {
    const { node, type } = argument;
    if (isNullType(type)) return NULL_TYPED;
    if (!has(type, PATH)) refuseArgument(call, "path", argument);
    if (node.kind !== "Variable") refuse("entity-function", call, call.name);
    const of = type.deleted ? { ...element, deleted: true } : element;
    return { node: { ...call, args: [node] }, type: listOf(of, { mask: LIST | (type.mask & NULL) }) };
  });
}

const length = unary((_, call, argument) => {
  const { node, type } = argument;
  if (isNullType(type)) return NULL_TYPED;
  if (!only(type, PATH)) refuseArgument(call, "path", argument);
  return { node: { ...call, args: [node] }, type: typeOf(INTEGER | (type.mask & NULL)) };
});

function refuseUnnamed(call: Call, argument: Typed): void {
  const { node, type } = argument;
  if (!only(type, MAP | NODE | RELATIONSHIP) || type.open) {
    refuseArgument(call, "node, relationship or map", argument);
  }
  if (type.deleted) refuse("deleted", call);
  const isUnnamed = node.kind !== "Variable" || type.bare;
  if (has(type, NODE | RELATIONSHIP) && isUnnamed) refuse("entity-function", call, call.name);
}

const keys = unary((_, call, argument) => {
  if (isNullType(argument.type)) return NULL_TYPED;
  refuseUnnamed(call, argument);
  return { node: { ...call, args: [argument.node] }, type: withNull(textsType, argument.type.mask) };
});

const properties = unary((_, call, argument) => {
  if (isNullType(argument.type)) return NULL_TYPED;
  refuseUnnamed(call, argument);
  if (has(argument.type, MAP)) return argument;
  const { mask } = argument.type;
  const type = typeOf(MAP | (mask & NULL), { keysOf: mask & (NODE | RELATIONSHIP) });
  return { node: { ...call, args: [argument.node] }, type };
});

/** The old form; a pattern in it is dealt with where calls are. */
const exists = unary((_, call, argument) => {
  const kind = call.args[0]?.kind;
  if (kind !== "Property" && kind !== "Index") refuse("exists-function", call);
  return { node: isNotNull(argument.node), type: booleanType };
});

export const entityFunctions: readonly (readonly [string, FunctionDefinition])[] = [
  ["labels", ofEntity(NODE, textsType)],
  ["type", ofEntity(RELATIONSHIP, textType)],
  ["id", ofEntity(NODE | RELATIONSHIP, integerType)],
  ["elementid", ofEntity(NODE | RELATIONSHIP, textType, true)],
  ["startnode", ofEntity(RELATIONSHIP, nodeType)],
  ["endnode", ofEntity(RELATIONSHIP, nodeType)],
  ["nodes", ofPath(nodeType)],
  ["relationships", ofPath(relationshipType)],
  ["length", length],
  ["keys", keys],
  ["properties", properties],
  ["exists", exists],
];
