import type { Delete, Foreach, Merge, MergeAction, Remove, RemoveItem, SetItem } from "../tree/index.ts";
import type { Clause } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";
import { labelList } from "./labels.ts";
import { pattern } from "./patterns.ts";
import { postfix } from "./postfix.ts";

export function merge(cursor: Cursor): Merge {
  const { start } = cursor.token;
  cursor.needKeyword("MERGE");
  const merged = pattern(cursor);
  const actions: MergeAction[] = [];
  while (cursor.takeKeyword("ON")) {
    const event = cursor.token.keyword;
    if (event !== "CREATE" && event !== "MATCH") cursor.fail();
    cursor.index += 1;
    cursor.needKeyword("SET");
    actions.push({ event, items: setItems(cursor) });
  }
  return { kind: "Merge", ...cursor.spanFrom(start), pattern: merged, actions };
}

export function setItems(cursor: Cursor): SetItem[] {
  return cursor.list(() => setItem(cursor));
}

function setItem(cursor: Cursor): SetItem {
  const { start } = cursor.token;
  const target = postfix(cursor, false);
  if (cursor.takeSign("+=")) {
    const value = cursor.expression();
    return { kind: "SetAdd", ...cursor.spanFrom(start), target, value };
  }
  if (cursor.takeSign("=")) {
    const value = cursor.expression();
    const span = cursor.spanFrom(start);
    if (target.kind === "Property") {
      return { kind: "SetProperty", ...span, target: target.object, key: target.key, value };
    }
    if (target.kind === "Index") {
      return { kind: "SetDynamic", ...span, target: target.object, index: target.index, value };
    }
    if (target.kind === "Variable") return { kind: "SetAll", ...span, target, value };
    cursor.fail("Only a variable or a property can be SET.");
  }
  if (!cursor.isSign(":") && !cursor.isKeyword("IS")) cursor.fail();
  const labels = labelList(cursor);
  return { kind: "SetLabels", ...cursor.spanFrom(start), target, labels };
}

export function remove(cursor: Cursor): Remove {
  const { start } = cursor.token;
  cursor.needKeyword("REMOVE");
  const items = cursor.list(() => removeItem(cursor));
  return { kind: "Remove", ...cursor.spanFrom(start), items };
}

function removeItem(cursor: Cursor): RemoveItem {
  const { start } = cursor.token;
  const target = postfix(cursor, false);
  const span = cursor.spanFrom(start);
  if (target.kind === "Property") return { kind: "RemoveProperty", ...span, target: target.object, key: target.key };
  if (target.kind === "Index") return { kind: "RemoveDynamic", ...span, target: target.object, index: target.index };
  if (!cursor.isSign(":") && !cursor.isKeyword("IS")) cursor.fail();
  const labels = labelList(cursor);
  return { kind: "RemoveLabels", ...cursor.spanFrom(start), target, labels };
}

/** DELETE, DETACH DELETE and NODETACH DELETE. */
export function deleteClause(cursor: Cursor): Delete {
  const { start } = cursor.token;
  const detach = cursor.takeKeyword("DETACH");
  if (!detach) cursor.takeKeyword("NODETACH");
  cursor.needKeyword("DELETE");
  const expressions = cursor.list(() => cursor.expression());
  return { kind: "Delete", ...cursor.spanFrom(start), detach, expressions };
}

const IN_FOREACH = new Set(["SET", "CREATE", "MERGE", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT"]);

/** `clause` is handed in, since the clauses of the body are read by the file that reads FOREACH. */
export function foreach(cursor: Cursor, clause: (cursor: Cursor) => Clause): Foreach {
  const { start } = cursor.token;
  cursor.needKeyword("FOREACH");
  cursor.need("(");
  const variable = cursor.needName();
  cursor.needKeyword("IN");
  const list = cursor.expression();
  cursor.need("|");
  const body: Clause[] = [];
  while (!cursor.isSign(")")) {
    if (!IN_FOREACH.has(cursor.token.keyword)) cursor.fail();
    body.push(cursor.nested(() => clause(cursor)));
  }
  cursor.need(")");
  return { kind: "Foreach", ...cursor.spanFrom(start), variable, list, body };
}
