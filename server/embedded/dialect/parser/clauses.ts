import { refuse } from "../rules/index.ts";
import type { Clause, Match, Query, SingleQuery } from "../tree/index.ts";
import { callClause } from "./call-clauses.ts";
import type { Cursor } from "./cursor.ts";
import { pattern } from "./patterns.ts";
import { page, projection } from "./projections.ts";
import { deleteClause, foreach, merge, remove, setItems } from "./writes.ts";

const CLAUSES = new Set(
  (
    "MATCH OPTIONAL WHERE RETURN WITH CREATE MERGE SET DELETE DETACH NODETACH REMOVE UNWIND CALL FOREACH UNION LOAD USE " +
    "FINISH INSERT ORDER SKIP LIMIT OFFSET"
  ).split(" "),
);

function isClause(cursor: Cursor): boolean {
  return cursor.isName() && CLAUSES.has(cursor.token.keyword);
}

/** Single queries joined by UNION. */
export function query(cursor: Cursor): Query {
  const { start } = cursor.token;
  const parts = [singleQuery(cursor)];
  const all: boolean[] = [];
  while (cursor.takeKeyword("UNION")) {
    const keepsDoubles = cursor.takeKeyword("ALL");
    if (!keepsDoubles) cursor.takeKeyword("DISTINCT");
    all.push(keepsDoubles);
    parts.push(singleQuery(cursor));
  }
  return { kind: "Query", ...cursor.spanFrom(start), parts, all };
}

function singleQuery(cursor: Cursor): SingleQuery {
  const { start } = cursor.token;
  const clauses: Clause[] = [];
  while (isClause(cursor) && !cursor.isKeyword("UNION")) clauses.push(clause(cursor));
  if (clauses.length === 0) failWithoutClause(cursor);
  return { kind: "SingleQuery", ...cursor.spanFrom(start), clauses };
}

function failWithoutClause(cursor: Cursor): never {
  const { kind, value, quoted } = cursor.token;
  if (kind === "name" && !quoted && !isClause(cursor)) refuse("unknown-clause", cursor.token, value);
  cursor.fail();
}

function clause(cursor: Cursor): Clause {
  const { start, end, keyword } = cursor.token;
  switch (keyword) {
    case "OPTIONAL":
      cursor.index += 1;
      if (cursor.isKeyword("CALL")) return { ...callClause(cursor, isClause, true), start };
      return match(cursor, start, true);
    case "MATCH":
      return match(cursor, start, false);
    case "UNWIND":
      return unwind(cursor);
    case "WITH":
      return projection(cursor, "With");
    case "RETURN":
      return projection(cursor, "Return");
    case "FINISH":
      cursor.index += 1;
      return { kind: "Finish", ...cursor.spanFrom(start) };
    case "ORDER":
    case "SKIP":
    case "LIMIT":
    case "OFFSET":
      return page(cursor);
    case "CALL":
      return callClause(cursor, isClause, false);
    case "LOAD":
      return refuse("load-csv", { start, end });
    case "USE":
      return refuse("use", { start, end });
    default:
      return write(cursor, keyword);
  }
}

function write(cursor: Cursor, keyword: string): Clause {
  const { start } = cursor.token;
  switch (keyword) {
    case "INSERT":
    case "CREATE": {
      cursor.index += 1;
      const patterns = cursor.list(() => pattern(cursor));
      return { kind: "Create", ...cursor.spanFrom(start), patterns };
    }
    case "MERGE":
      return merge(cursor);
    case "SET": {
      cursor.index += 1;
      const items = setItems(cursor);
      return { kind: "Set", ...cursor.spanFrom(start), items };
    }
    case "REMOVE":
      return remove(cursor);
    case "NODETACH":
    case "DETACH":
    case "DELETE":
      return deleteClause(cursor);
    case "FOREACH":
      return foreach(cursor, clause);
    default:
      return cursor.fail();
  }
}

function match(cursor: Cursor, start: number, optional: boolean): Match {
  cursor.needKeyword("MATCH");
  const repeatable = cursor.takeKeyword("REPEATABLE");
  if (repeatable) cursor.index += 1;
  const isDifferent = cursor.isKeyword("RELATIONSHIP", 1) || cursor.isKeyword("RELATIONSHIPS", 1);
  if (cursor.isKeyword("DIFFERENT") && isDifferent) cursor.index += 2;
  const patterns = cursor.list(() => pattern(cursor));
  const hints: string[] = [];
  while (cursor.isKeyword("USING")) hints.push(hint(cursor));
  const where = cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  return { kind: "Match", ...cursor.spanFrom(start), optional, patterns, where, hints, repeatable };
}

/** `USING INDEX n:Label(key)`: the engine chooses for itself, so it is only kept as text. */
function hint(cursor: Cursor): string {
  const { start } = cursor.token;
  cursor.index += 1;
  while (!cursor.isSign(")") && !isClause(cursor) && cursor.token.kind !== "end") cursor.index += 1;
  cursor.takeSign(")");
  return cursor.source.slice(start, cursor.spanFrom(start).end);
}

function unwind(cursor: Cursor): Clause {
  const { start } = cursor.token;
  cursor.needKeyword("UNWIND");
  const list = cursor.expression();
  cursor.needKeyword("AS");
  const variable = cursor.needName();
  return { kind: "Unwind", ...cursor.spanFrom(start), list, variable };
}
