import { kindOf, read, type Database, type ReadLimits } from "../database/index.ts";
import { KEPT_LABELS } from "../keeping/index.ts";
import { KIND_COUNTS } from "./statements.ts";

const OWN = new Set<string>(["FiliereGraph", ...KEPT_LABELS]);

/** Combinations of labels in one graph: a dozen in ours. */
const MOST_COMBINATIONS = 10_000;

/** Nodes in the whole graph by kind. */
export async function counts(database: Database, limits: ReadLimits): Promise<Record<string, number>> {
  const { rows } = await read(database, { statement: KIND_COUNTS }, { ...limits, maxRows: MOST_COMBINATIONS });
  const totals = new Map<string, number>();
  for (const { labels, total } of rows) {
    const names = Array.isArray(labels) ? labels.map(String) : [];
    if (names.some((name) => OWN.has(name))) continue;
    const kind = kindOf(names);
    totals.set(kind, (totals.get(kind) ?? 0) + Number(total));
  }
  return Object.fromEntries([...totals].sort(([one], [other]) => (one < other ? -1 : 1)));
}
