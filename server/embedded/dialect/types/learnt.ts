import { possibleMask } from "./operations.ts";
import type { Type } from "./type.ts";

/** Is anything in it known only from what was stored? */
export function hasLearnt({ learnt, element, fields }: Type): boolean {
  return (
    learnt !== undefined ||
    (element !== undefined && hasLearnt(element)) ||
    [...(fields?.values() ?? [])].some(hasLearnt)
  );
}

/** Could they be the same kinds, inside too? */
export function isSameLearnt(a: Type, b: Type): boolean {
  return learntKey(a) === learntKey(b);
}

function learntKey(type: Type | undefined): string {
  if (!type) return "";
  const fields = [...(type.fields ?? [])].map(([key, field]) => `${JSON.stringify(key)}${learntKey(field)}`);
  return `${possibleMask(type)}[${learntKey(type.element)}]{${fields.sort().join()}}`;
}

/** The same as the statement alone tells, inside too. */
export function withoutLearnt(type: Type): Type {
  const { learnt: _, element, fields, ...rest } = type;
  return {
    ...rest,
    element: element && withoutLearnt(element),
    fields: fields && new Map([...fields].map(([key, field]) => [key, withoutLearnt(field)])),
  };
}
