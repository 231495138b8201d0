import { z } from "zod";
import { MAX_FLOW_CASES } from "../../../contract/flows.ts";
import { Mode, Status } from "../../../contract/kinds.ts";
import { SeizedAmount } from "../../../contract/slice.ts";
import { isNodeValue, number, type Row, type Run, text, texts, toRef } from "../../database/index.ts";
import { AMOUNTS, cases, STOPS, WHOLES, type CaseConditions } from "../statements.ts";
import type { ToldAmount, ToldCase, ToldStop } from "../told.ts";
import { compare } from "../../compare.ts";
import { groupBy } from "../../groups.ts";
import { rowsUpTo } from "./rows.ts";

/** Of each kind of row that hangs on cases, for all of them together: ten of each in the mean. */
const MOST_ROWS = MAX_FLOW_CASES * 10;

const StopRow = z.object({
  file: z.string(),
  place: z.string(),
  type: z.enum(["FROM", "VIA", "TO", "SEIZED_IN"]),
  relationship: z.string().catch(""),
  position: number,
  status: Status.catch("reported"),
  mode: Mode.catch("unknown"),
  confidence: z.number().min(0).max(1).nullable().catch(null),
  claims: texts,
  goods: texts,
});
type StopRow = z.infer<typeof StopRow>;

const AmountRow = z.object({
  file: z.string(),
  id: z.string().catch(""),
  commodity: z.string(),
  name: text,
  amount: number,
  amountTo: number,
  relation: SeizedAmount.shape.relation.catch("exact"),
  unit: z.string().catch(""),
  alternativeTo: text,
  claims: texts,
  disputed: z.boolean().catch(false),
});
type AmountRow = z.infer<typeof AmountRow>;

const WholeRow = z.object({ file: z.string(), whole: z.string() });

export interface CaseQuestion {
  conditions: CaseConditions;
  parameters: Record<string, unknown>;
}

/** The cases of a question with all that they tell, in the order of their ids. A case is read whole or not at all. */
export async function readCases(
  run: Run,
  { conditions, parameters }: CaseQuestion,
): Promise<{ told: ToldCase[]; isCut: boolean }> {
  const query = { statement: cases(conditions), parameters: { ...parameters, limit: MAX_FLOW_CASES + 1 } };
  const files = await run(query, MAX_FLOW_CASES);
  const bare = files.rows.flatMap((row) => bareCase(row) ?? []).sort((one, other) => compare(one.id, other.id));
  const ids = [...new Set(bare.map(({ id }) => id))];
  const rowsOf = async <T extends { file: string }>(statement: string, shape: z.ZodType<T>) =>
    rowsUpTo(run, { statement, parameters: { cases: ids }, shape, most: MOST_ROWS });
  const stops = await rowsOf(STOPS, StopRow);
  const amounts = await rowsOf(AMOUNTS, AmountRow);
  const wholes = await rowsOf(WHOLES, WholeRow);
  const last = firstUnread([stops, amounts, wholes]);
  const [stopsOf, amountsOf, wholesOf] = [byFile(stops.rows), byFile(amounts.rows), byFile(wholes.rows)];
  const told = bare
    .filter(({ id }, index) => id !== bare[index - 1]?.id && (last === undefined || id < last))
    .map(({ node, ...file }) => ({
      ...file,
      isOpen: node["pairing"] === "open",
      ...stopsByType(stopsOf.get(file.id) ?? []),
      seized: (amountsOf.get(file.id) ?? []).map(toAmount),
      wholes: (wholesOf.get(file.id) ?? []).map(({ whole }) => whole),
    }));
  return { told, isCut: files.truncated || last !== undefined };
}

/** Rows come case by case: the last one of what was cut may lack some of its rows. */
function firstUnread(readings: readonly { rows: readonly { file: string }[]; isCut: boolean }[]): string | undefined {
  return readings.flatMap(({ rows, isCut }) => (isCut ? (rows.at(-1)?.file ?? "") : [])).sort(compare)[0];
}

function byFile<T extends { file: string }>(rows: readonly T[]): Map<string, T[]> {
  return groupBy(rows, ({ file }) => file);
}

function bareCase({ file }: Row) {
  if (!isNodeValue(file)) return undefined;
  const { id, name, nameFr, dateFrom, dateTo } = toRef(file);
  const { properties } = file;
  const kind = properties["caseKind"];
  return { id, name, nameFr, caseKind: typeof kind === "string" ? kind : "", dateFrom, dateTo, node: properties };
}

function stopsByType(rows: readonly StopRow[]): Pick<ToldCase, "origins" | "transits" | "taken" | "destinations"> {
  const of = (type: StopRow["type"]) => rows.filter((row) => row.type === type);
  const transits = of("VIA").sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  return {
    origins: of("FROM").map(toStop),
    transits: transits.map(toStop),
    taken: of("SEIZED_IN").map(toStop),
    destinations: of("TO").map(toStop),
  };
}

function toStop({ file: _file, position: _position, ...stop }: StopRow): ToldStop {
  return stop;
}

function toAmount({ file: _file, name, disputed, ...amount }: AmountRow): ToldAmount {
  return { ...amount, name: name ?? amount.commodity, isDisputed: disputed };
}
