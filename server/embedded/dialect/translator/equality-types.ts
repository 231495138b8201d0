import { refuse, type RuleId } from "../rules/index.ts";
import type { Expression, Span } from "../tree/index.ts";
import {
  BOOLEAN,
  booleanType,
  DURATION,
  ENTITY,
  floatType,
  has,
  integerType,
  isNullable,
  joinAll,
  kindsOf,
  LIST,
  listOf,
  MAP,
  NODE,
  nullType,
  NUMBER,
  only,
  RELATIONSHIP,
  TEMPORAL,
  TEXT,
  textType,
  type Type,
  typeOf,
} from "../types/index.ts";

/** Booleans, numbers or texts only, and never null: the engine compares such values rightly. */
export function uniformKind(type: Type | undefined): number | undefined {
  if (type === undefined || isNullable(type)) return undefined;
  return [BOOLEAN, NUMBER, TEXT].find((kind) => (type.mask & ~kind) === 0);
}

/** Does the engine compare two such lists rightly? Not with null or several kinds in them. */
export function areListsComparable({ element: a }: Type, { element: b }: Type): boolean {
  if (!a || !b) return true;
  if (isNullable(a) || isNullable(b)) return false;
  if (only(a, LIST) && only(b, LIST)) return areListsComparable(a, b);
  if ((only(a, NODE) && only(b, NODE)) || (only(a, RELATIONSHIP) && only(b, RELATIONSHIP))) return true;
  if (has(a, MAP | ENTITY) || has(b, MAP | ENTITY)) return false;
  const kinds = BOOLEAN | NUMBER | TEXT | LIST | TEMPORAL | DURATION;
  const [first, ...more] = kindsOf(a.mask, kinds);
  const [second, ...others] = kindsOf(b.mask, kinds);
  return more.length === 0 && others.length === 0 && first === second;
}

/** Where and as what anything but a literal is refused. */
export interface Refusal {
  readonly at: Span;
  readonly rule: RuleId;
}

/**
 * The type of an element of a list that is written out.
 *
 * @throws DialectError for anything but a literal.
 */
export function literalType(node: Expression, refusal: Refusal): Type {
  const typeOfPart = (part: Expression) => literalType(part, refusal);
  switch (node.kind) {
    case "Number":
      return node.isFloat ? floatType : integerType;
    case "Text":
      return textType;
    case "Boolean":
      return booleanType;
    case "Null":
      return nullType;
    case "List":
      return listOf(joinAll(node.items.map(typeOfPart), typeOf(0)), { length: node.items.length });
    case "Map":
      return typeOf(MAP, { fields: new Map(node.entries.map(({ key, value }) => [key, typeOfPart(value)])) });
    default:
      return refuse(refusal.rule, refusal.at);
  }
}
