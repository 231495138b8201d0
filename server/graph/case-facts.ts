import { z } from "zod";
import type { CaseFacts } from "../../contract/slice.ts";
import { SeizedAmount } from "../../contract/slice.ts";
import type { Found, Run } from "../database/index.ts";
import { rivalFigures } from "./rival-figures.ts";
import { CASE_FACTS } from "./statements.ts";

const FactsRow = z.object({
  file: z.string(),
  seized: z.array(SeizedAmount.extend({ relation: SeizedAmount.shape.relation.catch("exact") })),
  moved: z.array(z.object({ id: z.string(), name: z.string() })),
  disputed: z.array(z.object({ dateFrom: z.string().nullable(), dateTo: z.string().nullable() })),
  conflicts: z.array(z.object({ id: z.string(), what: z.string(), rivals: z.string() })),
});
type FactsRow = z.infer<typeof FactsRow>;

const NOTHING: Omit<FactsRow, "file"> = { seized: [], moved: [], disputed: [], conflicts: [] };

/** What is known of cases beyond their own properties, in one statement for all of them. */
export async function readCaseFacts(run: Run, files: readonly Found[]): Promise<Map<string, CaseFacts>> {
  const ids = files.filter(({ anchor }) => anchor === "entity").map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { rows } = await run({ statement: CASE_FACTS, parameters: { ids } }, ids.length);
  // A row that somebody else's data makes unreadable costs its facts, not the picture.
  const facts = new Map(rows.flatMap((row) => FactsRow.safeParse(row).data ?? []).map((row) => [row.file, row]));
  return new Map(files.map(({ id, value }) => [id, toCaseFacts(value.properties, facts.get(id) ?? NOTHING)]));
}

function toCaseFacts(properties: Readonly<Record<string, unknown>>, facts: Omit<FactsRow, "file">): CaseFacts {
  const { seized, moved, disputed, conflicts } = facts;
  const taken = new Set(seized.map((amount) => amount.commodity));
  const weighed = seized.some(({ unit }) => unit === "kg");
  return {
    caseKind: text(properties["caseKind"]) ?? "",
    dateFrom: text(properties["dateFrom"]),
    dateTo: text(properties["dateTo"]),
    days: rivalDays(disputed),
    status: text(properties["status"]) ?? "",
    seized: seized.sort(heaviestFirst),
    moved: moved.filter(({ id }) => !taken.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1)),
    stated: weighed ? null : rivalFigures(conflicts),
    disputed: conflicts.length > 0,
  };
}

/** The days that disputed claims name. A claim that gives a span names no day; one day alone is no alternative. */
function rivalDays(disputed: FactsRow["disputed"]): string[] {
  const days = disputed.flatMap(({ dateFrom, dateTo }) => (dateFrom !== null && dateFrom === dateTo ? [dateFrom] : []));
  const distinct = [...new Set(days)].sort();
  return distinct.length > 1 ? distinct : [];
}

function heaviestFirst(one: SeizedAmount, other: SeizedAmount): number {
  const weight = ({ unit, amount }: SeizedAmount) => (unit === "kg" ? (amount ?? 0) : -1);
  return weight(other) - weight(one) || (one.id < other.id ? -1 : 1);
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
