import type { Maker } from "./maker.ts";
import type { Made } from "./patterns.ts";
import { namesOf, type Scope, type Sort } from "./scope.ts";

export interface Written extends Made {
  /** What can be read behind it without depending on the order of rows. */
  readable: Scope;
  /** What another write did then would depend on the order of rows. */
  isLast: boolean;
}

/** A clause before its scopes are known. */
interface Clause {
  text: string;
  /** What the clause brings into scope. */
  adds?: readonly (readonly [string, Sort])[];
  /** What it writes to, when doing it twice is the same as doing it once. */
  settles?: string;
  /** No other write may follow it. */
  changes?: boolean;
  /** What is gone; `true` is everything. */
  removes?: string | true;
}

/**
 * One clause that writes. What is written depends on the thing that is written to, never on which row
 * came last: that is not the same on two databases, nor on one of them twice.
 */
export function makeWrite(maker: Maker, scope: Scope, { isFirst = true } = {}): Written {
  const { draw } = maker;
  const [node, relationship] = [maker.name(scope, "node"), maker.name(scope, "relationship")];
  const makers: (() => Clause)[] = [
    () => makeMergeNode(maker, scope),
    () => makeForeach(maker, scope),
    () => makeCreate(maker, scope),
  ];
  for (const target of [node, relationship]) {
    if (target !== undefined) makers.push(...sets(maker, scope, target), ...sets(maker, scope, target));
    if (target !== undefined && isFirst) makers.push(...makeChanges(maker, scope, target));
  }
  if (node !== undefined) makers.push(...onNode(maker, scope, node));
  if (relationship !== undefined) makers.push(() => ({ text: `DELETE ${relationship}`, removes: relationship }));
  return scoped(draw.oneOf(makers), scope);
}

const VALUES: ReadonlySet<Sort> = new Set<Sort>(["number", "text", "boolean", "list", "date", "value", "map"]);

/** Another name may stand for the same node, and another row may write to it: only properties of what is settled are read. */
function scoped({ text, adds = [], settles, removes, changes }: Clause, before: Scope): Written {
  const left = [...before].filter(([name]) => removes !== true && name !== removes);
  const readable = left.filter(([name, sort]) => VALUES.has(sort) || name === settles);
  const things = [...readable, ...adds].map(([name, sort]) => [name, VALUES.has(sort) ? sort : "thing"] as const);
  return { text, scope: new Map([...left, ...adds]), readable: new Map(things), isLast: changes === true };
}

/** Each name has keys of its own, for another name may stand for the same node in another row. */
function sets(maker: Maker, scope: Scope, target: string): (() => Clause)[] {
  const own: Scope = new Map([[target, scope.get(target) ?? "node"]]);
  const [z, v] = [`z${target}`, `v${target}`];
  const value = (sort: "number" | "text" | "value", depth: number) => maker.make(sort, own, depth);
  const set = (text: string) => (): Clause => ({ text: `SET ${text}`, settles: target });
  return [
    set(`${target}.${z} = ${value("value", 1)}`),
    set(`${target} += {${z}: ${value("value", 1)}, ${v}: ${value("number", 0)}}`),
    set(`${target}.${z} = ${value("number", 1)}, ${target}.${v} = ${value("text", 1)}`),
  ];
}

/** What makes another thing of it when it is done twice, or takes away what others read. */
function makeChanges(maker: Maker, scope: Scope, target: string): (() => Clause)[] {
  const own: Scope = new Map([[target, scope.get(target) ?? "node"]]);
  const value = () => maker.make("value", own, 0);
  const change = (text: string) => (): Clause => ({ text, changes: true });
  return [
    change(`SET ${target} = {k: ${target}.k, v: ${value()}}`),
    change(`SET ${target}.z = ${value()}, ${target}.v = ${target}.z`),
    change(`SET ${target}.x = ${target}.k, ${target}.k = ${target}.x`),
    change(`SET ${target}.x = ${target}.x + 1`),
    change(`REMOVE ${target}.${maker.draw.pick(["x", "m", "nope", `x, ${target}.s`])}`),
  ];
}

function onNode(maker: Maker, scope: Scope, node: string): (() => Clause)[] {
  const { draw } = maker;
  const label = draw.pick(["A", "B", "Q"]);
  const [other, edge] = [maker.fresh("m"), maker.fresh("e")];
  const own: Scope = new Map([[node, "node"]]);
  const end = namesOf(scope, "node").find((name) => name !== node) ?? node;
  const adds = [
    [other, "node"],
    [edge, "relationship"],
  ] as const;
  const edgeOnly = [[edge, "relationship"]] as const;
  const between = `${draw.pick(["R", "N"])}]->(${end})`;
  return [
    () => ({ text: `SET ${node}:${label}`, settles: node }),
    () => ({ text: `SET ${node}:${label}, ${node}.z${node} = ${maker.make("number", own, 0)}`, settles: node }),
    () => ({ text: `REMOVE ${node}:${label}`, settles: node }),
    () => ({ text: `DETACH DELETE ${node}`, removes: true }),
    () => ({ text: `DELETE ${node}`, removes: true }),
    () => ({ text: `MERGE (${node})-[${edge}:R]->(${other}:A {x: ${key(maker)}})${actions(maker, other)}` }),
    () => ({ text: `MERGE (${node})-[${edge}:${between}${actions(maker, edge)}` }),
    () => ({ text: `MERGE (${node})-[${edge}:R {w: ${key(maker)}}]->(${end})`, adds: edgeOnly }),
    () => ({
      text: `CREATE (${node})-[${edge}:S {k: ${maker.make("number", scope, 0)}}]->(${other} {v: ${maker.make("value", scope, 1)}})`,
      adds,
    }),
  ];
}

const key = (maker: Maker): string => maker.literal([1n, 2n, "a", "1", 7n, 1.5, "q:1", true]);

function actions(maker: Maker, target: string): string {
  const { draw } = maker;
  const created = draw.chance(0.4) ? ` ON CREATE SET ${target}.z${target} = ${maker.literal([55n, "new"])}` : "";
  const matched = draw.chance(0.4)
    ? ` ON MATCH SET ${target}.z${target} = ${draw.pick(["5", `${target}.x`, `${target}.k`])}`
    : "";
  return created + matched;
}

function makeMergeNode(maker: Maker, scope: Scope): Clause {
  const { draw } = maker;
  const name = maker.fresh("m");
  const by = draw.pick(["k", "x", "s", "m", "f"]);
  const value = draw.chance(0.5) ? key(maker) : maker.make(draw.pick(["number", "text"]), scope, 0);
  const label = draw.pick(["", ":A", ":B", ":Q"]);
  return { text: `MERGE (${name}${label} {${by}: ${value}})${actions(maker, name)}` };
}

function makeForeach(maker: Maker, scope: Scope): Clause {
  const { draw } = maker;
  const item = maker.fresh("i");
  const node = maker.name(scope, "node");
  const body = draw.oneOf([
    () => `CREATE (:F {v: ${item}})`,
    () => `MERGE (:F {v: ${item}})`,
    () => (node === undefined ? `CREATE (:F)-[:R]->(:F {v: ${item}})` : `SET ${node}.one = 1`),
  ]);
  return { text: `FOREACH (${item} IN ${maker.make("list", scope, 1)} | ${body})` };
}

function makeCreate(maker: Maker, scope: Scope): Clause {
  const name = maker.fresh("m");
  const label = maker.draw.pick(["", ":A", ":Q"]);
  return {
    text: `CREATE (${name}${label} {v: ${maker.make("value", scope, 1)}, z: ${maker.make("number", scope, 0)}})`,
    adds: [[name, "node"]],
  };
}
