import type { Expression, SetItem, SetProperty } from "../../tree/index.ts";
import { NOWHERE, variable } from "../build.ts";
import type { Context } from "../context.ts";
import { someNode } from "../walk.ts";

/**
 * `SET n.a = n.b, n.b = n.a` as `SET n += {a: n.b, b: n.a}`.
 *
 * Neo4j computes the values of items that follow one another on the same variable before it stores
 * the first of them; the engine stores each at once, so that the next one sees it.
 */
export function joinRuns(items: readonly SetItem[], context: Context): readonly SetItem[] {
  return runsOf(items).flatMap((run) => {
    const [first, ...later] = run;
    const target = first && targetOf(first);
    if (target === undefined || !later.some(readsSomething)) return run;
    context.mark("set-together");
    return [joined(target, run)];
  });
}

function targetOf(item: SetItem): string | undefined {
  return item.kind === "SetProperty" && item.target.kind === "Variable" ? item.target.name : undefined;
}

function runsOf(items: readonly SetItem[]): SetItem[][] {
  const runs: SetItem[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    const target = targetOf(item);
    const [first] = run ?? [];
    if (run && first && target !== undefined && target === targetOf(first)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** Anything but a written value, a parameter or a variable may read what was stored. */
function readsSomething(item: SetItem): boolean {
  return "value" in item && someNode(item.value, ({ kind }) => !SILENT.has(kind));
}

const SILENT: ReadonlySet<string> = new Set<Expression["kind"]>([
  "Number",
  "Text",
  "Boolean",
  "Null",
  "Parameter",
  "Variable",
]);

function joined(target: string, run: readonly SetItem[]): SetItem {
  const values = new Map<string, Expression>();
  for (const item of run) if (isProperty(item)) values.set(item.key, item.value);
  const [{ start, end } = NOWHERE] = run;
  const entries = [...values].map(([key, value]) => ({ key, value }));
  return { kind: "SetAdd", start, end, target: variable(target), value: { kind: "Map", start, end, entries } };
}

function isProperty(item: SetItem): item is SetProperty {
  return item.kind === "SetProperty";
}
