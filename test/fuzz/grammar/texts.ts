import type { Maker } from "./maker.ts";
import { namesOf, type Scope } from "./scope.ts";

const TEXTS = ["a", "b", "1", "", "ab", "x y", "2.5", "É"];

export function makeText(maker: Maker, scope: Scope, depth: number): string {
  const { draw } = maker;
  const simple = [
    () => maker.literal(TEXTS),
    () => maker.property(scope, ["s", "m", "s", "d"]) ?? "'q'",
    ...namesOf(scope, "text").map((name) => () => name),
  ];
  if (depth <= 0) return draw.oneOf(simple);
  return draw.oneOf([...simple, ...composed(maker, scope, depth - 1)]);
}

function composed(maker: Maker, scope: Scope, depth: number): (() => string)[] {
  const { draw } = maker;
  const text = () => maker.make("text", scope, depth);
  const number = () => maker.make("number", scope, depth);
  const relationship = maker.name(scope, "relationship");
  return [
    () => `(${text()} ${draw.pick(["+", "+", "||"])} ${text()})`,
    () => `(${text()} + ${number()})`,
    () => `${draw.pick(["toUpper", "toLower", "trim", "reverse", "ltrim", "rtrim"])}(${text()})`,
    () => `toString(${draw.oneOf([number, number, text, () => maker.make("boolean", scope, depth)])})`,
    () => `substring(${text()}, ${draw.pick([0, 1, 2])}${draw.chance(0.5) ? `, ${draw.pick([0, 1, 3])}` : ""})`,
    () => `${draw.pick(["left", "right"])}(${text()}, ${draw.pick([0, 1, 2])})`,
    () => `replace(${text()}, ${draw.pick(["'a'", "'b'", text()])}, 'zz')`,
    () => caseOf(maker, scope, depth),
    () => (relationship === undefined ? "'t'" : `type(${relationship})`),
    () => `head(split(${text()}, 'b'))`,
    () => `coalesce(${text()}, ${text()})`,
    () => (maker.hasDates ? `toString(${maker.make("date", scope, depth)})` : "'t'"),
  ];
}

function caseOf(maker: Maker, scope: Scope, depth: number): string {
  const text = () => maker.make("text", scope, 0);
  const other = maker.draw.chance(0.8) ? maker.make("number", scope, 0) : text();
  const first = maker.make("number", scope, 0);
  return `CASE ${maker.make("value", scope, depth)} WHEN ${first} THEN ${text()} WHEN ${other} THEN ${text()} ELSE 'e' END`;
}
