import { makeProjection } from "../grammar/projections.ts";
import { makeReading } from "../grammar/reading.ts";
import type { Maker } from "../grammar/maker.ts";
import { type Kind, oneStatement, BLOCK, PLAIN, type Statement } from "./trial.ts";
import { makeAnyWrite } from "./write.ts";

function makeRead(maker: Maker): Statement {
  const { text, scope } = makeReading(maker, new Map(), 2);
  const last = makeProjection(maker, scope, "RETURN");
  return oneStatement(maker, `${text} ${last.text}`, last.orderedBy);
}

export const transactionKind: Kind = {
  name: "transaction",
  about: "two to five statements in one explicit transaction, committed or rolled back",
  graph: PLAIN,
  weight: 0.5,
  block: BLOCK,
  make: (maker) => {
    const { draw } = maker;
    const statements = draw.times(2 + draw.below(4), () =>
      draw.chance(0.6) ? oneStatement(maker, makeAnyWrite(maker)) : makeRead(maker),
    );
    return { statements, writes: true, ends: draw.chance(0.5) ? "commit" : "rollback" };
  },
};
