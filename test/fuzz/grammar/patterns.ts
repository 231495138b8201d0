import { LABELS } from "../graph.ts";
import type { Maker } from "./maker.ts";
import { makeRelationship } from "./relationships.ts";
import { namesOf, type Scope, type Sort, withNames } from "./scope.ts";

export interface Made {
  text: string;
  scope: Scope;
}

const KEYS = ["x", "k", "s", "m"];

/** What has a name in the clause so far. */
type Names = Map<string, Sort>;

function makeNode(maker: Maker, scope: Scope, names: Names): string {
  const { draw } = maker;
  const known = [...namesOf(scope, "node"), ...namesOf(names, "node")];
  if (known.length > 0 && draw.chance(0.45)) return `(${draw.pick(known)})`;
  const name = draw.chance(0.8) ? maker.fresh("n") : "";
  if (name !== "") names.set(name, "node");
  const labels = draw.chance(0.35) ? `:${draw.pick([...LABELS, ...LABELS, "(A|B)", "!A", "A&B"])}` : "";
  const properties = draw.chance(0.1) ? ` {${draw.pick(KEYS)}: ${maker.literal([1n, 2n, "1", "a", 0n, 1])}}` : "";
  const where = name !== "" && draw.chance(0.06) ? ` WHERE ${maker.make("boolean", new Map([[name, "node"]]), 0)}` : "";
  return `(${name}${labels}${properties}${where})`;
}

function makePattern(maker: Maker, scope: Scope, names: Names): string {
  const { draw } = maker;
  const hops = draw.pick([0, 0, 1, 1, 1, 1, 2, 2, 3]);
  const path = hops > 0 && draw.chance(0.15) ? maker.fresh("p") : "";
  let text = makeNode(maker, scope, names);
  for (let hop = 0; hop < hops; hop++) {
    const isVariable = draw.chance(0.15);
    const name = draw.chance(0.6) ? maker.fresh("r") : "";
    if (name !== "") names.set(name, isVariable ? "relationships" : "relationship");
    text += makeRelationship(maker, { name, isVariable }) + makeNode(maker, scope, names);
  }
  if (path === "") return text;
  names.set(path, "path");
  return `${path} = ${text}`;
}

/** MATCH or OPTIONAL MATCH, with one or two patterns. */
export function makeMatch(maker: Maker, scope: Scope, { isPlain = false } = {}): Made {
  const { draw } = maker;
  const names: Names = new Map();
  const patterns = [makePattern(maker, scope, names)];
  if (draw.chance(0.2)) patterns.push(makePattern(maker, scope, names));
  const next = withNames(scope, names);
  const optional = !isPlain && draw.chance(0.2) ? "OPTIONAL " : "";
  const where = draw.chance(0.4) ? ` WHERE ${maker.make("boolean", next, 2)}` : "";
  return { text: `${optional}MATCH ${patterns.join(", ")}${where}`, scope: next };
}

/** `MATCH p = shortestPath(…)` between two nodes that differ. */
export function makeShortest(maker: Maker, scope: Scope): Made {
  const { draw } = maker;
  const [from, to, path] = [maker.fresh("n"), maker.fresh("n"), maker.fresh("p")];
  const type = draw.pick(["", ":R", ":R|S"]);
  const [left, right] = draw.pick([
    ["-", "->"],
    ["<-", "-"],
    ["-", "-"],
  ]);
  const ends = `MATCH (${from} {k: ${draw.below(6)}}), (${to} {k: ${6 + draw.below(4)}})`;
  const text = `${ends} MATCH ${path} = shortestPath((${from})${left}[${type}*..${2 + draw.below(4)}]${right}(${to}))`;
  const names: [string, Sort][] = [
    [from, "node"],
    [to, "node"],
    [path, "number"],
  ];
  return { text: `${text} WITH ${from}, ${to}, length(${path}) AS ${path}`, scope: withNames(scope, names) };
}
