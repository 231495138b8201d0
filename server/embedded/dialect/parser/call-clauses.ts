import type { CallProcedure, CallSubquery, Yield } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";

export function callClause(
  cursor: Cursor,
  isClause: (cursor: Cursor) => boolean,
  optional: boolean,
): CallSubquery | CallProcedure {
  const { start } = cursor.token;
  cursor.needKeyword("CALL");
  if (cursor.isSign("{") || cursor.isSign("(")) return callSubquery(cursor, isClause, optional, start);
  const name = cursor.needDottedName();
  const args = cursor.takeSign("(") ? callArguments(cursor) : null;
  const yields = cursor.takeKeyword("YIELD") ? yieldItems(cursor) : null;
  const where = yields !== null && cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  return { kind: "CallProcedure", ...cursor.spanFrom(start), optional, name, args, yields, where };
}

function callArguments(cursor: Cursor) {
  const args = cursor.isSign(")") ? [] : cursor.list(() => cursor.expression());
  cursor.need(")");
  return args;
}

function yieldItems(cursor: Cursor): readonly Yield[] | "*" {
  if (cursor.takeSign("*")) return "*";
  return cursor.list(() => {
    const field = cursor.needName();
    return { field, alias: cursor.takeKeyword("AS") ? cursor.needName() : field };
  });
}

function callSubquery(
  cursor: Cursor,
  isClause: (cursor: Cursor) => boolean,
  optional: boolean,
  start: number,
): CallSubquery {
  const imports = cursor.takeSign("(") ? importedNames(cursor) : null;
  cursor.need("{");
  const query = cursor.nested(() => cursor.grammar.query(cursor));
  cursor.need("}");
  const inTransactions = cursor.takeKeyword("IN");
  // IN … TRANSACTIONS OF … ROWS ON ERROR …: refused later, so only its end is looked for.
  if (inTransactions) while (cursor.token.kind !== "end" && !isClause(cursor)) cursor.index += 1;
  return { kind: "CallSubquery", ...cursor.spanFrom(start), optional, imports, query, inTransactions };
}

function importedNames(cursor: Cursor): readonly string[] | "*" {
  const all = cursor.takeSign("*");
  const names = all || cursor.isSign(")") ? [] : cursor.list(() => cursor.needName());
  cursor.need(")");
  return all ? "*" : names;
}
