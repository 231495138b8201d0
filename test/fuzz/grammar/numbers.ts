import type { Maker } from "./maker.ts";
import { countPattern } from "./existence.ts";
import { namesOf, type Scope, withNames } from "./scope.ts";

const INTEGERS = [0n, 1n, 2n, 3n, 5n, -1n, -2n];
const FLOATS = [1.5, 0.5, 2, -3.25, 1];
const FUNCTIONS = ["abs", "sign", "ceil", "floor", "toFloat", "round", "sqrt", "toInteger"];
const OPERATORS = ["+", "-", "*", "+", "-", "%", "/", "^"];

export function makeNumber(maker: Maker, scope: Scope, depth: number): string {
  const { draw } = maker;
  const known = namesOf(scope, "number").flatMap((name) => [() => name, () => name]);
  const simple = [
    () => maker.literal(INTEGERS),
    () => maker.literal(FLOATS),
    () => maker.property(scope, ["x", "k", "f", "w", "m"]) ?? "1",
    ...known,
  ];
  if (depth <= 0) return draw.oneOf(simple);
  return draw.oneOf([...simple, ...composed(maker, scope, depth - 1)]);
}

function composed(maker: Maker, scope: Scope, depth: number): (() => string)[] {
  const { draw } = maker;
  const number = () => maker.make("number", scope, depth);
  const list = () => maker.make("list", scope, depth);
  const text = () => maker.make("text", scope, depth);
  const item = maker.fresh("q");
  return [
    () => `(${number()} ${draw.pick(OPERATORS)} ${number()})`,
    () => `size(${draw.oneOf([list, text, () => maker.make("bag", scope, depth)])})`,
    () => `${draw.pick(FUNCTIONS)}(${number()})`,
    () => `${draw.pick(["toInteger", "toFloat"])}(${text()})`,
    () => `coalesce(${number()}, ${number()})`,
    () => `CASE WHEN ${maker.make("boolean", scope, depth)} THEN ${number()} ELSE ${number()} END`,
    () => `reduce(acc = ${number()}, ${item} IN ${list()} | acc ${draw.pick(["+", "*"])} ${item})`,
    () => `${draw.pick(["head", "last"])}(${list()})`,
    () => `${list()}[${draw.pick(["0", "1", "-1", "5", number()])}]`,
    () => `-(${number()})`,
    () => withPath(maker, scope) ?? "4",
    () => countPattern(maker, scope),
    () =>
      `reduce(acc = 0, ${item} IN ${list()} | acc + ${maker.make("number", withNames(scope, [[item, "value"]]), 0)})`,
  ];
}

function withPath(maker: Maker, scope: Scope): string | undefined {
  const path = maker.name(scope, "path");
  const many = maker.name(scope, "relationships");
  if (path !== undefined) return `length(${path})`;
  return many === undefined ? undefined : `size(${many})`;
}
