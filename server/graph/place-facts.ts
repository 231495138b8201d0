import type { Run } from "../database/index.ts";
import { HIERARCHY } from "./statements.ts";

/** A place above another one. */
export interface Step {
  id: string;
  name: string;
}

/** The bundled hierarchy is six deep; a ring in somebody's data must not keep us. */
const DEEPEST = 8;
const MOST_STEPS = 50_000;

/**
 * What each place lies in, from the widest to the nearest. Where a place lies in several (Martinique
 * in France and in the Antilles), the longest chain is taken, then the first by id.
 */
export async function readPlaceChains(run: Run, ids: readonly string[]): Promise<Map<string, Step[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await run({ statement: HIERARCHY, parameters: { ids: [...ids] } }, MOST_STEPS);
  const above = new Map<string, Step[]>();
  for (const { inner, outer, name } of rows) {
    const step = { id: String(outer), name: typeof name === "string" ? name : String(outer) };
    above.set(String(inner), [...(above.get(String(inner)) ?? []), step]);
  }
  const known = new Map<string, Step[]>();
  return new Map(ids.map((id) => [id, chainAbove(id, above, known, DEEPEST)]));
}

/** All places that hold each of these, from the nearest to the widest; those as near in the order of their ids. */
export async function readHolders(run: Run, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await run({ statement: HIERARCHY, parameters: { ids: [...new Set(ids)] } }, MOST_STEPS);
  const above = new Map<string, string[]>();
  for (const { inner, outer } of rows) {
    above.set(String(inner), [...(above.get(String(inner)) ?? []), String(outer)]);
  }
  return new Map(ids.map((id) => [id, holdersOf(id, above)]));
}

/** Step by step, so that a place that holds it in two ways stands where the shorter one ends. */
function holdersOf(id: string, above: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([id]);
  let step = [id];
  while (step.length > 0) {
    step = [...new Set(step.flatMap((each) => above.get(each) ?? []))].filter((each) => !found.has(each)).sort();
    for (const each of step) found.add(each);
  }
  found.delete(id);
  return [...found];
}

function chainAbove(
  id: string,
  above: ReadonlyMap<string, readonly Step[]>,
  known: Map<string, Step[]>,
  stepsLeft: number,
): Step[] {
  const done = known.get(id);
  if (done !== undefined || stepsLeft === 0) return done ?? [];
  const chains = (above.get(id) ?? []).map((step) => [...chainAbove(step.id, above, known, stepsLeft - 1), step]);
  const longest = chains.sort(longestFirst)[0] ?? [];
  known.set(id, longest);
  return longest;
}

function longestFirst(one: readonly Step[], other: readonly Step[]): number {
  return other.length - one.length || ((one.at(-1)?.id ?? "") < (other.at(-1)?.id ?? "") ? -1 : 1);
}
