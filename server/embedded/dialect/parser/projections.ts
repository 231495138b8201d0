import type { Item, Page, Projection, Sort } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";

/** WITH and RETURN. */
export function projection(cursor: Cursor, kind: Projection["kind"]): Projection {
  const { start } = cursor.token;
  cursor.index += 1;
  const distinct = cursor.takeKeyword("DISTINCT");
  const star = cursor.takeSign("*");
  const items = !star || cursor.takeSign(",") ? cursor.list(() => item(cursor)) : [];
  const modifiers = pageModifiers(cursor);
  const where = kind === "With" && cursor.takeKeyword("WHERE") ? cursor.expression() : null;
  return { kind, ...cursor.spanFrom(start), distinct, star, items, ...modifiers, where };
}

function item(cursor: Cursor): Item {
  const { start } = cursor.token;
  const expression = cursor.expression();
  const source = cursor.source.slice(start, cursor.spanFrom(start).end);
  const alias = cursor.takeKeyword("AS") ? cursor.needName() : null;
  return { kind: "Item", ...cursor.spanFrom(start), expression, alias, source };
}

/** ORDER BY, SKIP or LIMIT as a clause of its own. */
export function page(cursor: Cursor): Page {
  const { start } = cursor.token;
  const modifiers = pageModifiers(cursor);
  return { kind: "Page", ...cursor.spanFrom(start), ...modifiers };
}

function pageModifiers(cursor: Cursor): Pick<Page, "order" | "skip" | "limit"> {
  let order: Sort[] | null = null;
  if (cursor.takeKeyword("ORDER")) {
    cursor.needKeyword("BY");
    order = cursor.list(() => sort(cursor));
  }
  const skip = cursor.takeKeyword("SKIP") || cursor.takeKeyword("OFFSET") ? cursor.expression() : null;
  const limit = cursor.takeKeyword("LIMIT") ? cursor.expression() : null;
  return { order, skip, limit };
}

function sort(cursor: Cursor): Sort {
  const { start } = cursor.token;
  const expression = cursor.expression();
  const descending = cursor.takeKeyword("DESC") || cursor.takeKeyword("DESCENDING");
  if (!descending && !cursor.takeKeyword("ASC")) cursor.takeKeyword("ASCENDING");
  return { kind: "Sort", ...cursor.spanFrom(start), expression, descending };
}
