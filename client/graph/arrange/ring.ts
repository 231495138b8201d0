import type { Arranging, Places } from "./arrangement.ts";

/**
 * All marks on one ring, neighbours near each other: a walk along the links, best linked first, gives the order.
 *
 * Gaps:   lines cross where the links do not lie on one round.
 * Cost:   O(marks × log marks + lines).
 */
export function onRing({ marks, lines }: Arranging): Places {
  const order = walk(marks.map(({ id }) => id).sort(), lines);
  const step = (2 * Math.PI) / order.length;
  return new Map(
    order.map((id, index) => {
      // It begins at the left, where goods come from, and goes round with the clock.
      const angle = Math.PI + index * step;
      return [id, { x: 0.5 + 0.5 * Math.cos(angle), y: 0.5 + 0.5 * Math.sin(angle) }];
    }),
  );
}

function walk(ids: readonly string[], lines: Arranging["lines"]): string[] {
  const near = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of lines) {
    near.get(source)?.push(target);
    near.get(target)?.push(source);
  }
  const linked = (id: string) => near.get(id)?.length ?? 0;
  const bestFirst = (a: string, b: string) => linked(b) - linked(a) || (a < b ? -1 : 1);
  const seen = new Set<string>();
  const order: string[] = [];
  for (const start of ids.toSorted(bestFirst)) {
    const waiting = [start];
    while (waiting.length > 0) {
      const id = waiting.pop();
      if (id === undefined || seen.has(id) || !near.has(id)) continue;
      seen.add(id);
      order.push(id);
      waiting.push(...(near.get(id) ?? []).filter((other) => !seen.has(other)).sort((a, b) => bestFirst(b, a)));
    }
  }
  return order;
}
