import type { GraphEdge, GraphNode, PropertyValue } from "../../contract/slice.ts";
import { plainLetters } from "./plain-letters.ts";

/** Marks or links by one of their properties, in the words of the database. */
export interface PropertyRule {
  on: "node" | "edge";
  key: string;
  test: "is" | "contains" | "least" | "most" | "set";
  /** As it was typed; empty where the test is `set`. */
  value: string;
}

interface Things {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

type Properties = Readonly<Record<string, PropertyValue>>;

/** What a mark says of itself, by the names that the database has for it. */
function nodeProperties({ name, place, properties }: GraphNode): Properties {
  const { placeKind = null, precision = null } = place ?? {};
  return { name, placeKind, precision, ...properties };
}

function edgeProperties({ voices, progress, properties }: GraphEdge): Properties {
  return { voices, progress, ...properties };
}

/**
 * Ids that rules fold. A rule speaks to the kinds (of links: the types) that know its property at all: "population at
 * least 10,000" folds small towns and those whose population nobody wrote down, and leaves cases alone.
 *
 * Cost: O(rules × (nodes + edges)).
 */
export function foldedByRules({ nodes, edges }: Things, rules: readonly PropertyRule[]): Set<string> {
  const folded = new Set<string>();
  for (const rule of rules) {
    const things = rule.on === "node" ? nodes.map(ofNode) : edges.map(ofEdge);
    const knowing = new Set(things.filter(({ own }) => has(own[rule.key])).map(({ group }) => group));
    for (const { id, group, own } of things) if (knowing.has(group) && !meets(own[rule.key], rule)) folded.add(id);
  }
  return folded;
}

const ofNode = (node: GraphNode) => ({ id: node.id, group: node.kind as string, own: nodeProperties(node) });
const ofEdge = (edge: GraphEdge) => ({ id: edge.id, group: edge.type, own: edgeProperties(edge) });

/** Properties that some of these have, with some of their values, by name. */
export function propertyKeys({ nodes, edges }: Things, on: PropertyRule["on"]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const own of on === "node" ? nodes.map(nodeProperties) : edges.map(edgeProperties)) {
    for (const [key, value] of Object.entries(own)) {
      if (!has(value)) continue;
      const values = found.get(key) ?? new Set<string>();
      for (const text of textsOf(value)) values.add(text);
      found.set(key, values);
    }
  }
  const keys = [...found].map(([key, values]): [string, string[]] => [key, [...values].sort()]);
  return new Map(keys.sort(([a], [b]) => a.localeCompare(b, "en")));
}

function has(value: PropertyValue | undefined): value is NonNullable<PropertyValue> {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

const textsOf = (value: NonNullable<PropertyValue>) => (Array.isArray(value) ? value : [value]).map(String);

/** Of a list one entry is enough. */
function meets(value: PropertyValue | undefined, { test, value: asked }: PropertyRule): boolean {
  if (!has(value)) return false;
  return test === "set" || textsOf(value).some((text) => TESTS[test](text, asked.trim()));
}

const TESTS: Readonly<Record<Exclude<PropertyRule["test"], "set">, (text: string, asked: string) => boolean>> = {
  is: (text, asked) => plainLetters(text) === plainLetters(asked),
  contains: (text, asked) => plainLetters(text).includes(plainLetters(asked)),
  least: (text, asked) => compare(text, asked) >= 0,
  most: (text, asked) => compare(text, asked) <= 0,
};

/** Numbers by size, all else by letters, which sorts days too. */
function compare(text: string, asked: string): number {
  const [one, other] = [Number(text), Number(asked.replace(",", "."))];
  return Number.isNaN(one) || Number.isNaN(other) || asked === "" ? text.localeCompare(asked, "en") : one - other;
}

export function sameRule(a: PropertyRule, b: PropertyRule): boolean {
  return a.on === b.on && a.key === b.key && a.test === b.test && a.value === b.value;
}
