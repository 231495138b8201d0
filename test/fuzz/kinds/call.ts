import type { Maker } from "../grammar/maker.ts";
import { type Made, makeMatch } from "../grammar/patterns.ts";
import { makeProjection } from "../grammar/projections.ts";
import { makeReading } from "../grammar/reading.ts";
import { namesOf, type Scope, type Sort, withNames } from "../grammar/scope.ts";
import { makeWrite } from "../grammar/writing.ts";
import { type Kind, BLOCK, PLAIN, readingTrial, writingTrial } from "./trial.ts";

function makeImport(maker: Maker, scope: Scope): { head: string; first: string; seen: Scope } {
  const { draw } = maker;
  const names = namesOf(scope, "node", "relationship", "value", "number", "text", "list").filter(() =>
    draw.chance(0.5),
  );
  const seen: Scope = new Map([...scope].filter(([name]) => names.includes(name)));
  if (draw.chance(0.3) && names.length > 0) return { head: "", first: `WITH ${names.join(", ")} `, seen };
  return { head: `(${names.join(", ")}) `, first: "", seen };
}

function makeCall(maker: Maker, scope: Scope, writes: boolean): Made {
  const { draw } = maker;
  const { head, first, seen } = makeImport(maker, scope);
  const reading = draw.chance(0.8) ? makeReading(maker, seen, 2) : { text: "", scope: seen };
  const write = writes ? makeWrite(maker, reading.scope) : { text: "", readable: reading.scope };
  const columns = renamed(maker, write.readable);
  const parts = [reading.text, write.text, columns.text].filter((part) => part !== "");
  return {
    text: `CALL ${head}{ ${first}${parts.join(" ")} }`,
    scope: withNames(writes ? valuesOf(scope) : scope, columns.scope),
  };
}

/** Nodes may be written to by the subquery, in this row or another. */
function valuesOf(scope: Scope): Scope {
  const entities: ReadonlySet<Sort> = new Set<Sort>(["node", "relationship", "relationships", "path"]);
  return new Map([...scope].filter(([, sort]) => !entities.has(sort)));
}

/** What a subquery returns must have names of its own. */
function renamed(maker: Maker, scope: Scope): Made {
  const { text, scope: columns } = makeProjection(maker, scope, "RETURN");
  const known = [...columns.keys()].filter((name) => scope.has(name));
  if (known.length === 0) return { text, scope: columns };
  return { text: `RETURN count(*) AS ${maker.fresh("c")}`, scope: new Map() };
}

export const callKind: Kind = {
  name: "call",
  about: "CALL { } subqueries, with and without imported variables and writes",
  graph: PLAIN,
  block: BLOCK,
  make: (maker) => {
    const writes = maker.draw.chance(0.25);
    const before = maker.draw.chance(0.9) ? makeMatch(maker, new Map()) : { text: "", scope: new Map() as Scope };
    const call = makeCall(maker, before.scope, writes);
    const last = makeProjection(maker, call.scope, "RETURN");
    const text = `${before.text} ${call.text} ${last.text}`.trim();
    return writes ? writingTrial(maker, text) : readingTrial(maker, text, last.orderedBy);
  },
};
