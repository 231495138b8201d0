import type { MapEntry, MapLiteral, Parameter } from "../tree/index.ts";
import type { Cursor } from "./cursor.ts";

/** `$name`, `$1`. */
export function parameter(cursor: Cursor): Parameter {
  const { start } = cursor.token;
  cursor.need("$");
  const { kind, value } = cursor.token;
  if (kind !== "name" && kind !== "number") cursor.fail();
  cursor.index += 1;
  return { kind: "Parameter", ...cursor.spanFrom(start), name: value };
}

/** `{key: value, …}`. An empty key in backticks is left to the translator, which can say more about it. */
export function mapLiteral(cursor: Cursor): MapLiteral {
  const { start } = cursor.token;
  cursor.need("{");
  const entries = cursor.isSign("}") ? [] : cursor.list(() => mapEntry(cursor));
  cursor.need("}");
  return { kind: "Map", ...cursor.spanFrom(start), entries };
}

function mapEntry(cursor: Cursor): MapEntry {
  if (!cursor.isName()) cursor.fail();
  const key = cursor.token.value;
  cursor.index += 1;
  cursor.need(":");
  return { key, value: cursor.expression() };
}
