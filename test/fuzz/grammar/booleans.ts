import { existsPattern } from "./existence.ts";
import type { Maker } from "./maker.ts";
import { namesOf, type Scope, withNames } from "./scope.ts";

const COMPARISONS = ["=", "<", ">", "<=", ">=", "<>"];
const MIXED = ["x", "m", "s", "k", "w"];
const OTHERS = ["1", "'1'", "2", "'a'", "2.5", "1.0", "null", "true", "0"];

export function makeBoolean(maker: Maker, scope: Scope, depth: number): string {
  const { draw } = maker;
  const simple = [...leaves(maker, scope), ...comparisons(maker, scope)];
  if (depth <= 0) return draw.oneOf(simple);
  return draw.oneOf([...simple, ...composed(maker, scope, depth - 1), ...onEntities(maker, scope)]);
}

function leaves(maker: Maker, scope: Scope): (() => string)[] {
  const { draw } = maker;
  const node = maker.name(scope, "node");
  return [
    () => draw.pick(["true", "false"]),
    () => maker.property(scope, ["b"]) ?? "false",
    () => (node === undefined ? "true" : `${node}:${draw.pick(["A", "B", "C"])}`),
    ...namesOf(scope, "boolean").map((name) => () => name),
  ];
}

function comparisons(maker: Maker, scope: Scope): (() => string)[] {
  const { draw } = maker;
  const number = () => maker.make("number", scope, 0);
  const text = () => maker.make("text", scope, 0);
  const mixed = () => maker.property(scope, MIXED) ?? "1";
  return [
    () => `${number()} ${draw.pick(COMPARISONS)} ${number()}`,
    () => `${text()} ${draw.pick(["=", "<>", "<", "STARTS WITH", "CONTAINS", "ENDS WITH", ">="])} ${text()}`,
    () => `${maker.property(scope) ?? "null"} IS ${draw.chance(0.5) ? "NOT " : ""}NULL`,
    () => `${mixed()} ${draw.pick(["=", "=", "<>"])} ${draw.pick(OTHERS)}`,
    () => `(${mixed()} IN [${draw.times(draw.below(4), () => draw.pick(OTHERS)).join(", ")}])`,
    ...(maker.hasDates ? [() => compareDates(maker, scope)] : []),
  ];
}

function compareDates(maker: Maker, scope: Scope): string {
  return `${maker.make("date", scope, 1)} ${maker.draw.pick(COMPARISONS)} ${maker.make("date", scope, 1)}`;
}

function composed(maker: Maker, scope: Scope, depth: number): (() => string)[] {
  const { draw } = maker;
  const boolean = () => maker.make("boolean", scope, depth);
  const value = () => maker.make("value", scope, depth);
  const leaf = () => maker.make("value", scope, 0);
  const item = maker.fresh("q");
  const some = () => draw.oneOf([() => maker.make("list", scope, depth), () => maker.make("bag", scope, depth)]);
  return [
    () => `(${boolean()} ${draw.pick(["AND", "OR", "XOR", "AND", "OR"])} ${boolean()})`,
    () => `NOT (${boolean()})`,
    () => `${value()} ${draw.pick(["=", "<>"])} ${value()}`,
    () => `${leaf()} ${draw.pick(["<", ">=", "<=", ">"])} ${leaf()}`,
    () => `(${value()} IN ${some()})`,
    () =>
      `${draw.pick(["any", "all", "none", "single"])}(${item} IN ${some()} WHERE ${maker.make("boolean", withNames(scope, [[item, "value"]]), depth)})`,
    () => existsPattern(maker, scope),
    () => `(${boolean()}) IS ${draw.chance(0.3) ? "NOT " : ""}NULL`,
    () => `coalesce(${boolean()}, false)`,
    () => `CASE WHEN ${boolean()} THEN ${boolean()} END`,
  ];
}

function onEntities(maker: Maker, scope: Scope): (() => string)[] {
  const { draw } = maker;
  const nodes = namesOf(scope, "node");
  const any = () => maker.property(scope) ?? "1";
  return [
    () => (nodes.length > 1 ? `${draw.pick(nodes)} ${draw.pick(["=", "<>"])} ${draw.pick(nodes)}` : "true"),
    () => (nodes.length > 0 ? `${draw.pick(nodes)}:${draw.pick(["A|B", "!A", "A&B", "!(A|C)"])}` : "true"),
    () => `${any()} ${draw.pick(COMPARISONS)} ${any()}`,
    () => `${any()} ${draw.pick(["=", "<>"])} ${any()}`,
  ];
}
