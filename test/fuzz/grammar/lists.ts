import type { Maker } from "./maker.ts";
import { makeRelationship } from "./relationships.ts";
import { namesOf, type Scope, withNames } from "./scope.ts";

const SLICES = ["0..1", "..2", "1..", "-2..", "..-1", "0..-1", "-5..5"];

export function makeList(maker: Maker, scope: Scope, depth: number): string {
  const { draw } = maker;
  const several = (sort: "number" | "text", most: number) => () =>
    `[${draw.times(draw.below(most), () => maker.make(sort, scope, 0)).join(", ")}]`;
  const simple = [
    several("number", 4),
    several("text", 3),
    () => maker.property(scope, ["l"]) ?? "[1]",
    () => maker.literal([[1n, 2n], ["a", "1"], [1.5, 2], []]),
    ...namesOf(scope, "list").flatMap((name) => [() => name, () => name]),
  ];
  if (depth <= 0) return draw.oneOf(simple);
  return draw.oneOf([...simple, ...composed(maker, scope, depth - 1)]);
}

function composed(maker: Maker, scope: Scope, depth: number): (() => string)[] {
  const { draw } = maker;
  const list = () => maker.make("list", scope, depth);
  const item = maker.fresh("q");
  const inner = withNames(scope, [[item, "value"]]);
  const where = () => (draw.chance(0.5) ? ` WHERE ${maker.make("boolean", inner, depth)}` : "");
  const result = () => (draw.chance(0.6) ? ` | ${maker.make("value", inner, depth)}` : "");
  return [
    () => `range(${draw.pick([0, 1, -1])}, ${draw.pick([3, 1, 2])}${draw.chance(0.3) ? `, ${draw.pick([1, 2])}` : ""})`,
    () => `[${item} IN ${list()}${where()}${result()}]`,
    () => `(${list()} + ${draw.chance(0.5) ? list() : maker.make("number", scope, depth)})`,
    () => `${draw.pick(["tail", "reverse"])}(${list()})`,
    () => `${list()}[${draw.pick(SLICES)}]`,
    () => `[${maker.make("number", scope, 0)}, null, ${maker.make("number", scope, 0)}]`,
    () => `[${maker.make("text", scope, 0)}, ${maker.make("number", scope, 0)}]`,
    () => `split(${maker.make("text", scope, depth)}, ' ')`,
  ];
}

/** A list without an order: what stands around a node. */
export function makeBag(maker: Maker, scope: Scope): string {
  const { draw } = maker;
  const known = namesOf(scope, "bag");
  if (known.length > 0 && draw.chance(0.5)) return draw.pick(known);
  const node = maker.name(scope, "node");
  if (node === undefined) return "[7]";
  const [other, edge] = [maker.fresh("y"), maker.fresh("e")];
  const inner = withNames(scope, [
    [other, "node"],
    [edge, "relationship"],
  ]);
  const where = draw.chance(0.4) ? ` WHERE ${maker.make("boolean", inner, 0)}` : "";
  const what = draw.oneOf([
    () => `${other}.x`,
    () => `${edge}.k`,
    () => `${other}.m`,
    () => maker.make("number", inner, 0),
    () => maker.make("text", inner, 0),
    () => `type(${edge})`,
  ]);
  return `[(${node})${makeRelationship(maker, { name: edge })}(${other})${where} | ${what}]`;
}
