import { Draw } from "./draw.ts";
import { Day, render, type Value } from "./value.ts";

export const LABELS = ["A", "B", "C"];
export const TYPES = ["R", "S"];

/** What a graph of a kind holds beside the plain values. */
export interface GraphChoice {
  /** Properties that are dates, and mixed ones that may be. */
  hasDates: boolean;
  /** Most properties hold values of several kinds. */
  isMixed: boolean;
}

type Properties = Record<string, Value>;

const MIXED: readonly Value[] = [1n, "1", "a", 2.5, 1.0, true, "true", [1n, 2n], "2.5", 7n];
const DAYS: readonly Value[] = [new Day("2024-01-02"), new Day("2023-05-06"), new Day("2024-02-29")];

function nodeProperties(draw: Draw, index: number, { hasDates, isMixed }: GraphChoice): Properties {
  const properties: Properties = { k: BigInt(index) };
  const maybe = (key: string, probability: number, values: readonly Value[]) => {
    if (draw.chance(probability)) properties[key] = draw.pick(isMixed && draw.chance(0.3) ? MIXED : values);
  };
  maybe("x", 0.7, [0n, 1n, 2n, 3n, -1n, 7n]);
  maybe("s", 0.5, ["a", "b", "ab", "1", "x y", "", "Éa", "it's"]);
  maybe("f", 0.4, [1.5, 2, -0.5, 3.25, 1]);
  maybe("b", 0.4, [true, false]);
  maybe("l", 0.3, [[1n, 2n], [3n], ["a", "b"], ["1"], [1.5, 2], [], [true]]);
  maybe("m", isMixed ? 0.8 : 0.3, MIXED);
  maybe("d", 0.2, ["2024-01-02", "2023-05-06"]);
  if (hasDates) {
    maybe("t", 0.7, DAYS);
    maybe("m", 0.3, DAYS);
    maybe("l", 0.1, [DAYS]);
  }
  return properties;
}

const writeProperties = (properties: Properties) =>
  Object.entries(properties)
    .map(([key, value]) => `${key}: ${render(value)}`)
    .join(", ");

/** Six to ten nodes and up to three times as many relationships, as one CREATE. `k` names each of them. */
export function makeGraph(seed: string, choice: GraphChoice): string[] {
  const draw = new Draw(seed);
  const count = 6 + draw.below(5);
  const nodes = draw.times(count, (index) => {
    const labels = LABELS.filter(() => draw.chance(0.4)).map((label) => `:${label}`);
    return `(n${index}${labels.join("")} {${writeProperties(nodeProperties(draw, index, choice))}})`;
  });
  const edges = draw.times(count + draw.below(2 * count), (index) => {
    const properties: Properties = { k: BigInt(100 + index) };
    if (draw.chance(0.5)) properties["w"] = draw.pick<Value>([1n, 2n, 3n, "2", 2]);
    const [from, to] = [draw.below(count), draw.below(count)];
    return `(n${from})-[:${draw.pick(TYPES)} {${writeProperties(properties)}}]->(n${to})`;
  });
  return [`CREATE ${[...nodes, ...edges].join(", ")}`];
}

/** Over 2,048 nodes of one label, which the engine works through in chunks of that size, and some hubs. */
export function makeLargeGraph(seed: string): string[] {
  const draw = new Draw(seed);
  const pairs = 2_100 + draw.below(900);
  const hubs = 2 + draw.below(3);
  const step = 2 + draw.below(3);
  return [
    `UNWIND range(0, ${pairs - 1}) AS i CREATE (a:A {k: i, x: i % 7, f: i / 4.0})-[:R {k: i, w: i % 3}]->(b:B {k: i + 10000, x: i % 5, s: 't' + (i % 11)})`,
    `MATCH (a:A) WHERE a.k % 5 = 0 SET a.m = a.x`,
    `MATCH (a:A) WHERE a.k % 5 = 1 SET a.m = '' + a.x`,
    `MATCH (a:A) WHERE a.k % 5 = 2 SET a.m = a.f`,
    `MATCH (a:A) WHERE a.k % 11 = 3 SET a:C`,
    `UNWIND range(0, ${hubs - 1}) AS i CREATE (:H {k: 20000 + i, x: i})`,
    `MATCH (h:H) MATCH (b:B) WHERE b.k % ${step} = h.x CREATE (h)-[:S {k: b.k}]->(b)`,
  ];
}
