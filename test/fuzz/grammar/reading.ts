import type { Maker } from "./maker.ts";
import { type Made, makeMatch, makeShortest } from "./patterns.ts";
import { makeProjection } from "./projections.ts";
import { type Scope, withNames } from "./scope.ts";

/** One to three clauses that read, without the RETURN. */
export function makeReading(maker: Maker, scope: Scope, most = 3): Made {
  const { draw } = maker;
  const parts: string[] = [];
  let known = scope;
  const count = 1 + draw.below(most);
  for (let index = 0; index < count; index++) {
    const { text, scope: next } = makeClause(maker, known, index === 0);
    parts.push(text);
    known = next;
  }
  return { text: parts.join(" "), scope: known };
}

function makeClause(maker: Maker, scope: Scope, isFirst: boolean): Made {
  const { draw } = maker;
  const choice = draw.below(20);
  if (choice === 0 && isFirst && scope.size === 0) return makeShortest(maker, scope);
  if (choice < 13 || (isFirst && choice < 16)) return makeMatch(maker, scope);
  if (choice < 15) return makeUnwind(maker, scope);
  return makeProjection(maker, scope, "WITH");
}

function makeUnwind(maker: Maker, scope: Scope): Made {
  const name = maker.fresh("u");
  return { text: `UNWIND ${maker.make("list", scope, 1)} AS ${name}`, scope: withNames(scope, [[name, "value"]]) };
}
