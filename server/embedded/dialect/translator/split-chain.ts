import type { Expression, NodePattern, Pattern, PatternElement, RelationshipPattern } from "../tree/index.ts";
import { isNotNull, variable } from "./build.ts";
import type { Context } from "./context.ts";

function isFixedHop(element: PatternElement): element is RelationshipPattern {
  return element.kind === "RelationshipPattern" && element.range === null;
}

/**
 * `(a)-->(b)-->(c)` as `(a)-->(b), (b)-->(c)`.
 *
 * The engine stops on two fixed hops in one chain when 2,048 rows grow to more than 65,535. With a
 * path variable the chain has to stay, so its hops become `*1..1`, which is safe too. Where that
 * cannot be, for a hop with a name or properties, see `parted`.
 */
export function splitChain(context: Context, pattern: Pattern): readonly Pattern[] {
  if (pattern.shortest !== null) return [pattern];
  if (pattern.elements.filter(isFixedHop).length < 2) {
    return pattern.path !== null && pattern.elements.length === 1 ? [nodePath(context, pattern)] : [pattern];
  }
  context.mark("split-chain");
  return pattern.path === null ? splitHops(context, pattern) : [withRanges(pattern)];
}

/** A path of one node: it goes no step far. */
function nodePath(context: Context, pattern: Pattern): Pattern {
  context.mark("path-of-node");
  const nothing = { variable: null, properties: null, where: null, start: pattern.end, end: pattern.end };
  const step = { kind: "RelationshipPattern", types: null, range: { from: 0, to: 0 }, direction: "right" } as const;
  const end = { kind: "NodePattern", labels: null } as const;
  return { ...pattern, elements: [...pattern.elements, { ...step, ...nothing }, { ...end, ...nothing }] };
}

/** A name or properties need the hop as it is. */
function isAnonymousHop(element: PatternElement): element is RelationshipPattern {
  return isFixedHop(element) && element.variable === null && element.properties === null;
}

/** Every hop but the last, and that too when the one before it stays as it is. */
function withRanges(pattern: Pattern): Pattern {
  const hops = pattern.elements.filter(isFixedHop);
  const last = hops.at(-1);
  const before = hops.at(-2);
  const isLastChanged = before !== undefined && !isAnonymousHop(before);
  const elements = pattern.elements.map((element) => {
    const isChanged = isAnonymousHop(element) && (element !== last || isLastChanged);
    return isChanged ? { ...element, range: { from: 1, to: 1 } } : element;
  });
  return { ...pattern, elements };
}

function splitHops(context: Context, pattern: Pattern): Pattern[] {
  const { elements } = pattern;
  const parts: Pattern[] = [];
  let [left] = elements;
  for (let place = 1; place < elements.length; place += 2) {
    const hop = elements[place];
    let right = elements[place + 1];
    if (left?.kind !== "NodePattern" || hop === undefined || right?.kind !== "NodePattern") break;
    const isLast = place + 2 >= elements.length;
    if (!isLast && right.variable === null) right = { ...right, variable: context.fresh("_m") };
    parts.push({ ...pattern, elements: [left, hop, right] });
    left = onlyName(right);
  }
  return parts;
}

/** Labels and properties were asked for when the node came first. */
function onlyName(node: NodePattern): NodePattern {
  return { ...node, labels: null, properties: null };
}

/**
 * With `b IS NOT NULL` for the node between two hops of a path that stay as they are: the engine then
 * filters between them, and passes its rows on in small batches again.
 */
export function parted(context: Context, pattern: Pattern): { pattern: Pattern; conditions: Expression[] } {
  if (pattern.path === null || pattern.shortest !== null) return { pattern, conditions: [] };
  const conditions: Expression[] = [];
  const elements = pattern.elements.map((element, place, all): PatternElement => {
    const [before, after] = [all[place - 1], all[place + 1]];
    if (element.kind !== "NodePattern" || !before || !after || !isFixedHop(before) || !isFixedHop(after))
      return element;
    const name = element.variable ?? context.fresh("_m");
    conditions.push(isNotNull(variable(name)));
    return { ...element, variable: name };
  });
  return { pattern: { ...pattern, elements }, conditions };
}
