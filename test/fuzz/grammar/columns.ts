import type { Maker } from "./maker.ts";
import { namesOf, type Scope, type Sort } from "./scope.ts";

export interface Item {
  text: string;
  sort: Sort;
}

const DEPTH = 2;

/** A column that is no aggregate. */
export function makeItem(maker: Maker, scope: Scope): Item {
  const { draw } = maker;
  const sorts: Sort[] = [
    "number",
    "number",
    "text",
    "boolean",
    "list",
    ...(maker.hasDates ? (["date", "date"] as const) : []),
  ];
  const values = sorts.map((sort) => () => ({ text: maker.make(sort as "number", scope, DEPTH), sort }));
  return draw.oneOf<Item>([...values, ...ofEntities(maker, scope)]);
}

function ofEntities(maker: Maker, scope: Scope): (() => Item)[] {
  const { draw } = maker;
  const makers: (() => Item)[] = [];
  const [node, relationship] = [maker.name(scope, "node"), maker.name(scope, "relationship")];
  const path = maker.name(scope, "path");
  const many = maker.name(scope, "relationships");
  const property = (keys?: readonly string[]) => () => ({
    text: maker.property(scope, keys) ?? "1",
    sort: "value" as const,
  });
  if (node !== undefined || relationship !== undefined) makers.push(property(), property(["x", "k", "s", "m"]));
  if (node !== undefined) makers.push(...ofNode(maker, scope, node));
  if (relationship !== undefined) {
    makers.push(() => ({ text: relationship, sort: "relationship" }));
    makers.push(() => ({ text: `properties(${relationship})`, sort: "other" }));
    makers.push(() => ({ text: `coalesce(${namesOf(scope, "relationship").join(", ")})`, sort: "other" }));
  }
  if (path !== undefined) makers.push(() => ({ text: draw.pick(ofPath(path)), sort: "other" }));
  if (many !== undefined) {
    makers.push(() => ({ text: draw.pick([`[z IN ${many} | z.k]`, many, `size(${many})`]), sort: "other" }));
  }
  return makers;
}

function ofNode(maker: Maker, scope: Scope, node: string): (() => Item)[] {
  const number = () => maker.make("number", scope, 1);
  return [
    () => ({ text: node, sort: "node" }),
    () => ({ text: `size(labels(${node}))`, sort: "number" }),
    () => ({ text: maker.draw.pick([`labels(${node})`, `keys(${node})`]), sort: "bag" }),
    () => ({ text: `${node} {.k, .x, z: ${number()}}`, sort: "other" }),
    () => ({ text: `${node} {.*}`, sort: "other" }),
    () => ({ text: `coalesce(${namesOf(scope, "node").join(", ")})`, sort: "other" }),
    () => ({ text: maker.make("bag", scope, 1), sort: "bag" }),
    () => ({ text: maker.make("map", scope, 1), sort: "other" }),
    () => ({ text: `[${namesOf(scope, "node").join(", ")}]`, sort: "other" }),
    () => ({ text: `properties(${node})`, sort: "other" }),
  ];
}

const ofPath = (path: string): string[] => [
  path,
  `nodes(${path})`,
  `relationships(${path})`,
  `[z IN nodes(${path}) | z.k]`,
  `[z IN relationships(${path}) | z.k]`,
  `length(${path})`,
];

/** A column that is an aggregate, or made of one. */
export function makeAggregate(maker: Maker, scope: Scope): Item {
  const { draw } = maker;
  const distinct = draw.chance(0.2) ? "DISTINCT " : "";
  const number = () => maker.make("number", scope, 1);
  const value = () => maker.make("value", scope, 1);
  const node = maker.name(scope, "node");
  return draw.oneOf<Item>([
    () => ({ text: "count(*)", sort: "number" }),
    () => ({ text: `count(${distinct}${value()})`, sort: "number" }),
    () => ({ text: `${draw.pick(["sum", "avg", "min", "max"])}(${distinct}${number()})`, sort: "number" }),
    () => ({ text: `collect(${distinct}${value()})`, sort: "bag" }),
    () => ({ text: `size(collect(${number()})) + 1`, sort: "number" }),
    () => ({ text: `count(*) * 2`, sort: "number" }),
    () => ({ text: `${draw.pick(["min", "max"])}(${maker.make("text", scope, 0)})`, sort: "text" }),
    () => ({ text: `${draw.pick(["min", "max"])}(${value()})`, sort: "value" }),
    () => ({ text: `${draw.pick(["percentileCont", "percentileDisc"])}(toFloat(${number()}), 0.5)`, sort: "number" }),
    () => ({ text: `collect(${node ?? "1"})`, sort: "other" }),
    () => ({ text: `count(${node ?? "1"})`, sort: "number" }),
    () => ({ text: `[z IN collect(${value()}) WHERE z IS NOT NULL]`, sort: "bag" }),
  ]);
}
