import { makeBoolean } from "./booleans.ts";
import { makeDate } from "./dates.ts";
import { makeBag, makeList } from "./lists.ts";
import type { Grammar } from "./maker.ts";
import { makeNumber } from "./numbers.ts";
import { makeText } from "./texts.ts";
import type { ValueSort } from "./scope.ts";

const VALUES: readonly ValueSort[] = ["number", "number", "text", "text", "boolean", "list"];

export const grammar: Grammar = {
  number: makeNumber,
  text: makeText,
  boolean: makeBoolean,
  list: makeList,
  bag: makeBag,
  date: makeDate,
  value: (maker, scope, depth) => {
    const known = maker.name(scope, "value");
    if (known !== undefined && maker.draw.chance(0.3)) return known;
    if (maker.draw.chance(0.06)) return "null";
    const sort = maker.draw.pick<ValueSort>(maker.hasDates ? [...VALUES, "date"] : VALUES);
    const text = maker.make(sort, scope, depth);
    // Neo4j does not let a comparison or IN follow another one without parentheses.
    return sort === "boolean" ? `(${text})` : text;
  },
  map: (maker, scope, depth) =>
    `{a: ${maker.make("value", scope, depth - 1)}, b: ${maker.make("number", scope, depth - 1)}}`,
};
