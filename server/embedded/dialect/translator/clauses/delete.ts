import { refuse } from "../../rules/index.ts";
import type { Delete, Expression, Variable } from "../../tree/index.ts";
import {
  describe,
  ENTITY,
  fits,
  has,
  isNullable,
  NODE,
  only,
  PATH,
  RELATIONSHIP,
  type Type,
} from "../../types/index.ts";
import { call, isNull, list, NOWHERE, variable, when } from "../build.ts";
import type { Typed } from "../context.ts";
import type { Place } from "./clause.ts";
import { pushWrite } from "./guarded-write.ts";
import { makeProjection } from "../build-clauses.ts";
import { markDeleted, type Taken } from "../deleted.ts";

/** What is deleted stays in scope, but its properties can no longer be read. */
export function translateDelete(clause: Delete, place: Place): void {
  const targets = clause.expressions.map((expression) => deleted(expression, place));
  for (const { node, type } of targets) {
    if (has(type, PATH)) {
      deleteNodesOf({ node, type }, clause, place);
      markDeleted(place.scope, { mask: NODE | RELATIONSHIP });
      continue;
    }
    if (type.bare) refuse("bare-entity", clause);
    const target = node.kind === "Variable" ? node : nameIt({ node, type }, place);
    pushWrite({ node: target, type }, { ...clause, expressions: [target] }, place);
    markDeleted(place.scope, takenWith(type, clause));
  }
}

/** A thing that was found is none that this statement made; a relationship that it made may hang on a node that goes. */
function takenWith({ mask, origin }: Type, { detach }: Delete): Taken {
  const kinds = mask & ENTITY;
  const isWithLinks = detach && (kinds & NODE) !== 0;
  return {
    mask: isWithLinks ? NODE | RELATIONSHIP : kinds,
    spared: origin === "matched" ? kinds & (isWithLinks ? NODE : kinds) : 0,
  };
}

/** `DETACH DELETE p` takes the path's nodes, and with them its relationships. */
function deleteNodesOf({ node, type }: Typed, clause: Delete, { context, out }: Place): void {
  if (!clause.detach || !only(type, PATH)) refuse("delete-path", clause);
  context.mark("delete-path");
  const name = context.fresh("_d");
  const nodes = call("nodes", node);
  const body: Delete = { ...clause, expressions: [variable(name)] };
  const of = isNullable(type) ? when([[isNull(node), list()]], nodes) : nodes;
  out.push({ kind: "Foreach", ...NOWHERE, variable: name, list: of, body: [body] });
}

function deleted(expression: Expression, { context, scope }: Place): Typed {
  const target = context.expression(expression, scope);
  if (expression.kind === "HasLabels") refuse("delete-label", expression);
  if (!fits(target.type, ENTITY)) refuse("type-delete", expression, describe(target.type.mask));
  return target;
}

/** The engine deletes variables only: `WITH *, expression AS name`. */
function nameIt({ node, type }: Typed, { context, scope, out }: Place): Variable {
  const name = context.fresh("_d");
  out.push({ ...makeProjection("With", [{ expression: node, as: name }]), star: true });
  scope.set(name, type);
  context.mark("delete-expression");
  return variable(name);
}
