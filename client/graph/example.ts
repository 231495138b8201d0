import type { Facts } from "./facts.ts";
import { monthOf, monthsPeriod } from "./months.ts";
import type { Period } from "./periods.ts";
import type { Picture, PictureEdge } from "./picture.ts";
import type { TimedCase } from "./time-line.ts";

/** The place that the reported story is told by; where it is on the picture it is the example. */
const KNOWN = "place:bordeaux-bacalan";

/** A mark to show things on: the story's own, else the one with the most links. null: there is none. */
export function exampleMark({ nodes, edges }: Pick<Picture, "nodes" | "edges">, facts: Facts): string | null {
  const marks = nodes.filter(({ group }) => group === null).map(({ id }) => id);
  if (marks.includes(KNOWN)) return KNOWN;
  const links = new Map<string, number>();
  for (const { source, target } of edges) {
    for (const id of [source, target]) links.set(id, (links.get(id) ?? 0) + 1);
  }
  const known = marks.length > 0 ? marks : [...facts.nodes.keys()];
  return worthiest(
    known,
    (id) => links.get(id) ?? 0,
    (id) => id,
  );
}

/** The worthiest; of several the first by id, so that it is always the same. */
function worthiest<T>(all: readonly T[], worth: (one: T) => number, idOf: (one: T) => string): T | null {
  let found: T | null = null;
  for (const one of all) {
    const by = found === null ? 1 : worth(one) - worth(found);
    if (by > 0 || (by === 0 && found !== null && idOf(one) < idOf(found))) found = one;
  }
  return found;
}

/** A link to open: with claims before one without, at the mark before elsewhere, to a case before anything else. */
export function exampleLink(mark: string | null, { edges }: Pick<Picture, "edges">, facts: Facts): string | null {
  const isCase = (id: string) => facts.nodes.get(id)?.case !== undefined;
  const worth = ({ edge, source, target }: PictureEdge) =>
    4 * Number(edge.claims.length > 0) +
    2 * Number(source === mark || target === mark) +
    Number(isCase(source) || isCase(target));
  const drawn = edges.filter(({ merged }) => merged.length === 0);
  return worthiest(drawn, worth, ({ id }) => id)?.id ?? null;
}

/** The month that most cases fall in; of two the later one. */
export function exampleMonth(cases: readonly TimedCase[]): Period | null {
  const months = new Map<number, number>();
  for (const { from, exactness } of cases) {
    if (exactness !== "span") months.set(monthOf(from), (months.get(monthOf(from)) ?? 0) + 1);
  }
  const [best] = [...months].sort(([a, some], [b, others]) => others - some || b - a);
  return best === undefined ? null : monthsPeriod(best[0], best[0]);
}
