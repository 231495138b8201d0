import type { GraphNames } from "./tasks.ts";

/** A name, plain or in backticks. */
const NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_]*|`[^`]*`)";
const NAMES = `${NAME}(?:\\s*[:|&]\\s*:?\\s*${NAME})*`;
/** What a node or a relationship holds before its properties and its range. */
const HEAD = new RegExp(`^\\s*(${NAME})?\\s*(?::\\s*(${NAMES}))?`, "u");
const NODE = "\\(([^()]*)\\)\\s*";
const TYPE_AT_END = new RegExp(
  `${NODE}(<?)-\\[\\s*(?:${NAME})?\\s*:\\s*(?:${NAMES}\\s*\\|\\s*:?\\s*)?(?:[\\p{L}\\p{N}_]*)$`,
  "u",
);
const LABEL_AT_END = new RegExp(
  `${NODE}(<?)-(?:\\[([^\\]]*)\\]-|-)(>?)\\s*\\(\\s*(?:${NAME})?\\s*:\\s*(?:[\\p{L}\\p{N}_]*)$`,
  "u",
);

interface Head {
  variable: string | undefined;
  names: string[];
}

export function plain(name: string): string {
  return name.startsWith("`") ? name.slice(1, -1) : name;
}

function headOf(inside: string): Head {
  const [, variable, names] = HEAD.exec(inside) ?? [];
  return {
    variable: variable === undefined ? undefined : plain(variable),
    names: names === undefined ? [] : (names.match(new RegExp(NAME, "gu")) ?? []).map(plain),
  };
}

/** What is declared in the patterns of a text: variables of nodes with labels, of relationships with types. */
export function declared(text: string): ReadonlyMap<string, { isNode: boolean; names: readonly string[] }> {
  const found = new Map<string, { isNode: boolean; names: readonly string[] }>();
  for (const [, bracket, inside = ""] of text.matchAll(/([([])([^()[\]]*)/gu)) {
    const { variable, names } = headOf(inside);
    if (variable === undefined || names.length === 0 || found.has(variable)) continue;
    found.set(variable, { isNode: bracket === "(", names });
  }
  return found;
}

export interface Way {
  name: string;
  /** What it leads to, or comes from, the most frequent first. */
  ends: readonly string[];
  isArriving: boolean;
}

/**
 * The types that can stand in the relationship at the end of `before`, by the labels of the node that it begins at and
 * by its direction: leaving ones first where the direction is still open. Undefined: nothing is known, so any may.
 *
 * @param after what follows the caret: `]->` tells the direction.
 */
export function waysAtEnd(before: string, after: string, { connections }: GraphNames): Way[] | undefined {
  const found = TYPE_AT_END.exec(before);
  if (found === null) return undefined;
  const labels = labelsOf(found[1] ?? "", before);
  if (labels.length === 0) return undefined;
  const isLeft = found[2] === "<";
  const isRight = /^[^\][()]*\]\s*->/u.test(after);
  const leaving = isLeft ? [] : ways(labels, connections, false);
  const arriving = isRight ? [] : ways(labels, connections, true);
  const left = new Set(leaving.map(({ name }) => name));
  const all = [...leaving, ...arriving.filter(({ name }) => !left.has(name))];
  return all.length === 0 ? undefined : all;
}

/** The labels that the node at the end of `before` can have, by what leads to it. Undefined: any. */
export function labelsAtEnd(before: string, { connections }: GraphNames): string[] | undefined {
  const found = LABEL_AT_END.exec(before);
  if (found === null) return undefined;
  const [, node = "", left, inside = "", right] = found;
  const labels = labelsOf(node, before);
  const types = headOf(inside).names;
  if (labels.length === 0 && types.length === 0) return undefined;
  const fits = (type: string) => types.length === 0 || types.includes(type);
  const ends = new Set<string>();
  for (const { from, type, to } of connections) {
    if (!fits(type)) continue;
    if (left !== "<" && (labels.length === 0 || labels.includes(from))) ends.add(to);
    if (right !== ">" && (labels.length === 0 || labels.includes(to))) ends.add(from);
  }
  return ends.size === 0 ? undefined : [...ends];
}

function labelsOf(inside: string, text: string): readonly string[] {
  const { variable, names } = headOf(inside);
  if (names.length > 0 || variable === undefined) return names;
  return declared(text).get(variable)?.names ?? [];
}

function ways(labels: readonly string[], connections: GraphNames["connections"], isArriving: boolean): Way[] {
  const ends = new Map<string, Set<string>>();
  for (const { from, type, to } of connections.toSorted((one, other) => other.count - one.count)) {
    const [near, far] = isArriving ? [to, from] : [from, to];
    if (!labels.includes(near)) continue;
    const known = ends.get(type) ?? new Set();
    ends.set(type, known.add(far));
  }
  return [...ends].map(([name, far]) => ({ name, ends: [...far], isArriving }));
}
