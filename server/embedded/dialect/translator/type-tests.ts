import { refuse } from "../rules/index.ts";
import type { Expression, IsType } from "../tree/index.ts";
import {
  BOOLEAN,
  booleanType,
  ENTITY,
  FLOAT,
  has,
  INTEGER,
  MAP,
  NODE,
  NULL,
  PATH,
  RELATIONSHIP,
  TEXT,
} from "../types/index.ts";
import { and, call, FALSE, isNotNull, isNull, not, or, TRUE } from "./build.ts";
import type { Context, Scope, Typed } from "./context.ts";
import { isBoolean, isInteger, isNotInteger, isNumber, isText } from "./probes.ts";

interface TestedType {
  readonly mask: number;
  /** For a value that is not null. */
  readonly probe: (value: Expression) => Expression;
}

const never = () => FALSE;
const integerTest: TestedType = { mask: INTEGER, probe: (value) => call("coalesce", isInteger(value), FALSE) };
const textTest: TestedType = { mask: TEXT, probe: isText };
const booleanTest: TestedType = { mask: BOOLEAN, probe: isBoolean };

const TESTS: ReadonlyMap<string, TestedType> = new Map([
  ["STRING", textTest],
  ["VARCHAR", textTest],
  ["BOOLEAN", booleanTest],
  ["BOOL", booleanTest],
  ["INTEGER", integerTest],
  ["INT", integerTest],
  ["FLOAT", { mask: FLOAT, probe: (value) => and(isNumber(value), isNotInteger(value)) }],
  ["NODE", { mask: NODE, probe: never }],
  ["RELATIONSHIP", { mask: RELATIONSHIP, probe: never }],
  ["MAP", { mask: MAP, probe: never }],
  ["PATH", { mask: PATH, probe: never }],
]);

/** `value IS :: STRING`, `value IS NOT :: INTEGER NOT NULL`. */
export function translateIsType(context: Context, expression: IsType, scope: Scope): Typed {
  const value = context.expression(expression.operand, scope);
  const { typeName } = expression;
  const name = typeName.replace(/ NOT NULL$| !$/, "");
  context.mark("is-typed");
  const test = TESTS.get(name);
  if (!test) refuse("is-typed", expression, typeName);
  const result = testOf(context, value, test, name !== typeName, expression);
  return { node: expression.negated ? not(result) : result, type: booleanType };
}

/** null is of every type, unless NOT NULL was added. */
function testOf(
  context: Context,
  { node, type }: Typed,
  test: TestedType,
  withoutNull: boolean,
  at: IsType,
): Expression {
  if ((type.mask & ~NULL & ~test.mask) === 0) return withoutNull ? isNotNull(node) : TRUE;
  if (!has(type, test.mask)) return withoutNull ? FALSE : isNull(node);
  if (has(type, ENTITY | MAP)) refuse("is-typed", at, at.typeName);
  return context.bind(node, (value) =>
    withoutNull ? and(isNotNull(value), test.probe(value)) : or(isNull(value), test.probe(value)),
  );
}
