import type { Maker } from "./maker.ts";
import type { Made } from "./patterns.ts";
import { namesOf, type Scope, withNames } from "./scope.ts";

/**
 * One clause that writes. What is written depends on the thing that is written to, never on which row
 * came last: that is not the same on two databases, nor on one of them twice.
 */
export function makeWrite(maker: Maker, scope: Scope): Made {
  const { draw } = maker;
  const [node, relationship] = [maker.name(scope, "node"), maker.name(scope, "relationship")];
  const makers: (() => Made)[] = [
    () => makeMergeNode(maker, scope),
    () => makeForeach(maker, scope),
    () => makeCreate(maker, scope),
  ];
  for (const target of [node, relationship]) {
    if (target !== undefined) makers.push(...onAny(maker, scope, target), ...onAny(maker, scope, target));
  }
  if (node !== undefined) makers.push(...onNode(maker, scope, node));
  if (relationship !== undefined)
    makers.push(() => ({ text: `DELETE ${relationship}`, scope: without(scope, relationship) }));
  return draw.oneOf(makers);
}

function onAny(maker: Maker, scope: Scope, target: string): (() => Made)[] {
  const own: Scope = new Map([[target, scope.get(target) ?? "node"]]);
  const value = (sort: "number" | "text" | "value", depth: number) => maker.make(sort, own, depth);
  const set = (text: string) => (): Made => ({ text: `SET ${text}`, scope });
  return [
    set(`${target}.z = ${value("value", 1)}`),
    set(`${target} += {z: ${value("value", 1)}, v: ${value("number", 0)}}`),
    set(`${target} = {k: ${target}.k, v: ${value("value", 0)}}`),
    set(`${target}.z = ${value("number", 1)}, ${target}.v = ${value("text", 1)}`),
    set(`${target}.z = ${value("value", 0)}, ${target}.v = ${target}.z`),
    set(`${target}.x = ${target}.k, ${target}.k = ${target}.x`),
    set(`${target}.x = ${target}.x + 1`),
    () => ({ text: `REMOVE ${target}.${maker.draw.pick(["x", "m", "nope", "x, " + target + ".s"])}`, scope }),
  ];
}

function onNode(maker: Maker, scope: Scope, node: string): (() => Made)[] {
  const { draw } = maker;
  const label = draw.pick(["A", "B", "Q"]);
  const other = maker.fresh("m");
  const edge = maker.fresh("e");
  const names = withNames(scope, [
    [other, "node"],
    [edge, "relationship"],
  ]);
  const end = namesOf(scope, "node").find((name) => name !== node) ?? node;
  return [
    () => ({ text: `SET ${node}:${label}`, scope }),
    () => ({ text: `SET ${node}:${label}, ${node}.z = ${maker.make("number", new Map([[node, "node"]]), 0)}`, scope }),
    () => ({ text: `REMOVE ${node}:${label}`, scope }),
    () => ({ text: `DETACH DELETE ${node}`, scope: new Map() }),
    () => ({ text: `DELETE ${node}`, scope: new Map() }),
    () => ({
      text: `MERGE (${node})-[${edge}:R]->(${other}:A {x: ${key(maker)}})${actions(maker, other)}`,
      scope: names,
    }),
    () => ({
      text: `MERGE (${node})-[${edge}:${draw.pick(["R", "N"])}]${draw.pick(["->", "-"])}(${end})${actions(maker, edge)}`,
      scope: withNames(scope, [[edge, "relationship"]]),
    }),
    () => ({
      text: `MERGE (${node})-[${edge}:R {w: ${key(maker)}}]->(${end})`,
      scope: withNames(scope, [[edge, "relationship"]]),
    }),
    () => ({
      text: `CREATE (${node})-[${edge}:S {k: ${maker.make("number", scope, 0)}}]->(${other} {v: ${maker.make("value", scope, 1)}})`,
      scope: names,
    }),
  ];
}

const key = (maker: Maker): string => maker.literal([1n, 2n, "a", "1", 7n, 1.5, "q:1", true]);

function actions(maker: Maker, target: string): string {
  const { draw } = maker;
  const created = draw.chance(0.4) ? ` ON CREATE SET ${target}.z = ${maker.literal([55n, "new"])}` : "";
  const matched = draw.chance(0.4) ? ` ON MATCH SET ${target}.z = ${maker.literal([5n, "old"])}` : "";
  return created + matched;
}

function makeMergeNode(maker: Maker, scope: Scope): Made {
  const { draw } = maker;
  const name = maker.fresh("m");
  const by = draw.pick(["k", "x", "s", "m", "f"]);
  const value = draw.chance(0.5) ? key(maker) : maker.make(draw.pick(["number", "text"]), scope, 0);
  const label = draw.pick(["", ":A", ":B", ":Q"]);
  return {
    text: `MERGE (${name}${label} {${by}: ${value}})${actions(maker, name)}`,
    scope: withNames(scope, [[name, "node"]]),
  };
}

function makeForeach(maker: Maker, scope: Scope): Made {
  const { draw } = maker;
  const item = maker.fresh("i");
  const node = maker.name(scope, "node");
  const body = draw.oneOf([
    () => `CREATE (:F {v: ${item}})`,
    () => `MERGE (:F {v: ${item}})`,
    () => (node === undefined ? `CREATE (:F)-[:R]->(:F {v: ${item}})` : `SET ${node}.z = 1`),
  ]);
  return { text: `FOREACH (${item} IN ${maker.make("list", scope, 1)} | ${body})`, scope };
}

function makeCreate(maker: Maker, scope: Scope): Made {
  const name = maker.fresh("m");
  const label = maker.draw.pick(["", ":A", ":Q"]);
  return {
    text: `CREATE (${name}${label} {v: ${maker.make("value", scope, 1)}, z: ${maker.make("number", scope, 0)}})`,
    scope: withNames(scope, [[name, "node"]]),
  };
}

function without(scope: Scope, name: string): Scope {
  return new Map([...scope].filter(([other]) => other !== name));
}
