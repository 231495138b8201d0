import type { Maker } from "../grammar/maker.ts";
import type { Made } from "../grammar/patterns.ts";
import { makeProjection } from "../grammar/projections.ts";
import { type Scope, withNames } from "../grammar/scope.ts";
import { type Kind, readingTrial, writingTrial } from "./trial.ts";

/** Patterns that give thousands of rows, and not millions; what is around a hub is not asked once a row. */
const PATTERNS: readonly (readonly [string, Scope])[] = [
  ["(a:A)", new Map([["a", "node"]])],
  ["(b:B)", new Map([["b", "node"]])],
  ["(n)", new Map([["n", "node"]])],
  [
    "(a:A)-[r:R]->(b:B)",
    new Map([
      ["a", "node"],
      ["r", "relationship"],
      ["b", "node"],
    ]),
  ],
  [
    "(a)-[r]->(b)",
    new Map([
      ["a", "node"],
      ["r", "relationship"],
      ["b", "node"],
    ]),
  ],
  [
    "(h:H)-[s:S]->(b)<-[r:R]-(a:A)",
    new Map([
      ["h", "thing"],
      ["s", "relationship"],
      ["r", "relationship"],
      ["b", "node"],
    ]),
  ],
  [
    "p = (h:H)-[s:S]->(b)<-[r:R]-(a)",
    new Map([
      ["h", "thing"],
      ["p", "path"],
      ["b", "node"],
    ]),
  ],
  [
    "(h:H)-[q*1..2]-(b:B)",
    new Map([
      ["h", "thing"],
      ["q", "relationships"],
      ["b", "node"],
    ]),
  ],
];

function makeSource(maker: Maker): Made {
  const { draw } = maker;
  if (draw.chance(0.25)) {
    const text = `UNWIND range(${draw.below(3)}, ${2_047 + draw.below(1_500)}) AS i`;
    const match = draw.chance(0.3) ? " OPTIONAL MATCH (h:H) WHERE h.x = i" : "";
    return {
      text: text + match,
      scope: new Map([["i", "number"], ...(match === "" ? [] : [["h", "thing"] as const])]),
    };
  }
  const [pattern, scope] = draw.pick(PATTERNS);
  const where = draw.chance(0.5) ? ` WHERE ${maker.make("boolean", scope, 1)}` : "";
  return { text: `${draw.chance(0.1) ? "OPTIONAL " : ""}MATCH ${pattern}${where}`, scope };
}

function makeMiddle(maker: Maker, scope: Scope): Made {
  const { draw } = maker;
  const node = maker.name(scope, "node");
  return draw.oneOf<Made>([
    () => ({ text: "", scope }),
    () => makeProjection(maker, scope, "WITH"),
    () => ({ text: `UNWIND [1, 2] AS u`, scope: withNames(scope, [["u", "number"]]) }),
    () =>
      node === undefined
        ? { text: "WITH *", scope }
        : {
            text: `OPTIONAL MATCH (${node})-[o:R]->(z)`,
            scope: withNames(scope, [
              ["o", "relationship"],
              ["z", "node"],
            ]),
          },
  ]);
}

function makeWrite(maker: Maker, scope: Scope): string {
  const { draw } = maker;
  const node = maker.name(scope, "node");
  const number = () => maker.make("number", scope, 0);
  const makers = [
    () => `CREATE (:Z {v: ${maker.make("value", scope, 1)}})`,
    () => `WITH DISTINCT ${number()} AS w WHERE w IS NOT NULL MERGE (:Z {v: 'z' + toString(w)})`,
    () => `FOREACH (q IN [1, 2] | CREATE (:Z {v: q}))`,
  ];
  if (node !== undefined) {
    const own: Scope = new Map([[node, "node"]]);
    makers.push(
      () => `SET ${node}.z = ${maker.make("value", own, 1)}`,
      () => `DETACH DELETE ${node}`,
      () => `SET ${node}:Q REMOVE ${node}.x`,
      () => `MERGE (${node})-[:N]->(:Z {v: 'one'})`,
    );
  }
  return draw.oneOf(makers);
}

export const manyKind: Kind = {
  name: "many",
  about: "more than 2,048 rows",
  graph: "large",
  weight: 0.5,
  block: { statements: 20, graphs: 4 },
  make: (maker) => {
    const source = makeSource(maker);
    if (maker.draw.chance(0.4)) return writingTrial(maker, `${source.text} ${makeWrite(maker, source.scope)}`);
    const middle = makeMiddle(maker, source.scope);
    const last = makeProjection(maker, middle.scope, "RETURN");
    return readingTrial(maker, `${source.text} ${middle.text} ${last.text}`, last.orderedBy);
  },
};
