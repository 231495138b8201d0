import { makeNamed, makeProjection } from "../grammar/projections.ts";
import { makeReading } from "../grammar/reading.ts";
import type { Sort } from "../grammar/scope.ts";
import { type Kind, BLOCK, PLAIN, readingTrial } from "./trial.ts";

const SORTS: readonly Sort[] = ["number", "text", "boolean", "list", "value", "value", "node", "relationship"];

export const unionKind: Kind = {
  name: "union",
  about: "UNION and UNION ALL",
  graph: PLAIN,
  block: BLOCK,
  make: (maker) => {
    const { draw } = maker;
    const all = draw.chance(0.5) ? " UNION ALL " : " UNION ";
    const columns = draw.times(1 + draw.below(2), (index): [string, Sort] => [`c${index}`, draw.pick(SORTS)]);
    const parts = draw.times(2 + draw.below(2), () => {
      const { text, scope } = makeReading(maker, new Map(), 2);
      return `${text} ${makeNamed(maker, scope, columns)}`;
    });
    if (draw.chance(0.05)) parts.push(makeProjection(maker, new Map(), "RETURN").text);
    return readingTrial(maker, parts.join(all));
  },
};
