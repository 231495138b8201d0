import type { Expression } from "../tree/index.ts";
import { atom } from "./atoms.ts";
import type { Cursor } from "./cursor.ts";
import { labelExpression } from "./labels.ts";

/** An atom with what hangs on it: `.key`, `[index]`, `[from..to]`, `:Label`. Labels are left alone after SET and REMOVE. */
export function postfix(cursor: Cursor, withLabels: boolean): Expression {
  const { start } = cursor.token;
  let object = atom(cursor);
  for (;;) {
    if (cursor.takeSign(".")) {
      const key = cursor.needName();
      object = { kind: "Property", ...cursor.spanFrom(start), object, key };
    } else if (cursor.takeSign("[")) {
      object = indexOrSlice(cursor, object, start);
    } else if (withLabels && cursor.isSign(":") && isLabelNext(cursor)) {
      cursor.index += 1;
      const labels = labelExpression(cursor);
      object = { kind: "HasLabels", ...cursor.spanFrom(start), operand: object, labels };
    } else return object;
  }
}

function isLabelNext(cursor: Cursor): boolean {
  return cursor.isName(1) || ["!", "(", "%", "$"].some((sign) => cursor.isSign(sign, 1));
}

function indexOrSlice(cursor: Cursor, object: Expression, start: number): Expression {
  const from = cursor.isSign("..") ? null : cursor.expression();
  if (from !== null && !cursor.isSign("..")) {
    cursor.need("]");
    return { kind: "Index", ...cursor.spanFrom(start), object, index: from };
  }
  cursor.need("..");
  const to = cursor.isSign("]") ? null : cursor.expression();
  cursor.need("]");
  return { kind: "Slice", ...cursor.spanFrom(start), object, from, to };
}
