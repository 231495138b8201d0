import { makeMatch } from "../grammar/patterns.ts";
import { makeProjection } from "../grammar/projections.ts";
import type { Maker } from "../grammar/maker.ts";
import { makeReading } from "../grammar/reading.ts";
import type { Scope } from "../grammar/scope.ts";
import { makeWrite } from "../grammar/writing.ts";
import { type Kind, BLOCK, PLAIN, writingTrial } from "./trial.ts";

/** One clause that reads and one that writes. */
function makeSingle(maker: Maker): string {
  const { draw } = maker;
  const match = draw.chance(0.9) ? makeMatch(maker, new Map()) : { text: "", scope: new Map() as Scope };
  const write = makeWrite(maker, match.scope);
  const last =
    write.readable.size > 0 && draw.chance(0.3) ? ` ${makeProjection(maker, write.readable, "RETURN").text}` : "";
  return `${match.text} ${write.text}${last}`.trim();
}

/** Reads and writes that follow one another: what a later one sees is what counts. */
function makeSeveral(maker: Maker): string {
  const { draw } = maker;
  const parts: string[] = [];
  let scope: Scope = new Map();
  let readable: Scope = scope;
  const rounds = 1 + draw.below(2);
  for (let round = 0; round < rounds; round++) {
    const reading = makeReading(maker, scope, 2);
    parts.push(reading.text);
    scope = reading.scope;
    readable = reading.scope;
    for (let write = 0; write <= draw.below(3); write++) {
      const made = makeWrite(maker, scope, { isFirst: write === 0 && round === 0 });
      parts.push(made.text);
      scope = made.scope;
      readable = intersection(readable, made.readable);
      if (made.isLast) return parts.join(" ");
    }
    if (scope.size === 0) return parts.join(" ");
    if (round < rounds - 1) parts.push("WITH *");
    scope = readable;
  }
  if (scope.size > 0 && draw.chance(0.5)) parts.push(makeProjection(maker, scope, "RETURN").text);
  return parts.join(" ");
}

/** A thing for one of the two is a thing. */
function intersection(before: Scope, after: Scope): Scope {
  return new Map([...after].filter(([name, sort]) => before.has(name) || sort === "thing"));
}

export const writeKind: Kind = {
  name: "write",
  about: "one clause that writes behind one that reads",
  graph: PLAIN,
  block: BLOCK,
  make: (maker) => writingTrial(maker, makeSingle(maker)),
};

export const writesKind: Kind = {
  name: "writes",
  about: "several clauses that read and write in turn",
  graph: PLAIN,
  block: BLOCK,
  make: (maker) => writingTrial(maker, makeSeveral(maker)),
};

export const makeAnyWrite = (maker: Maker): string => (maker.draw.chance(0.7) ? makeSingle(maker) : makeSeveral(maker));
