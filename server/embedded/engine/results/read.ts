import { planOf } from "./plan.ts";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readArrowSchema, type ArrowType } from "../../bolt/arrow-schema.ts";
import type { ResultRows, StatementType } from "../../bolt/backend.ts";
import { unsupported } from "../../bolt/failures.ts";
import type { Translation } from "../../dialect/index.ts";
import type { QueryResult } from "../binding.ts";
import type { LearntState } from "../learnt/state.ts";
import { codeOf, type Code, type Shape } from "./codes.ts";
import { countersOf } from "./counters.ts";
import { lookUpKinds, lookUpNodes, lookUpRelationships, type Ask, type SourceOf } from "./lookups.ts";
import { LearntKinds } from "./learnt-kinds.ts";
import { Possible } from "./possible.ts";
import { RowReader } from "./row-reader.ts";
import { Survey } from "./survey.ts";
import { toBolt, type Known } from "./to-bolt.ts";

/** Rows between two looks at the other connections. */
const SLICE_ROWS = 2_000;

export interface ReadContext {
  /** The result may hold dates, times or durations. */
  meetsTemporal: boolean;
  /** Of the properties in the snapshot that the statement saw. */
  learnt: LearntState;
  ask: Ask;
  sourceOf: SourceOf;
  /** Runs the statement once more, in the given form, as if it had not run before. */
  runAgain(text: string): Promise<QueryResult>;
}

interface Column {
  name: string;
  as: string;
  possible: Possible;
  /** Name of the column with its values' kinds, after they had to be asked for. */
  code?: string;
}

interface Table {
  result: QueryResult;
  rows: RowReader;
  columns: Column[];
  arrow: ArrowType[];
  known: Known;
}

/** Before anything is asked. */
function knownOf(learnt: LearntState): Known {
  const nothing = { codes: new Map(), nodes: new Map(), relationships: new Map() };
  return { ...nothing, learnt: LearntKinds.of(learnt), isUnseen: false };
}

/**
 * The rows of a result as Bolt values, each with its own type.
 *
 * The engine's rows show 2.0 as 2 and a date as a text. Most of the time the statement or the
 * column's Arrow type settles which it is; where several kinds share a column (or inside paths,
 * which have no Arrow type) the engine is asked: entities by their ids, anything else by running the
 * statement again with a question beside each column.
 */
export async function readRows(
  result: QueryResult,
  translation: Translation,
  context: ReadContext,
): Promise<ResultRows> {
  if (translation.explain) return planRows(result, translation);
  const columns = columnsOf(result, translation);
  let table: Table = { result, rows: new RowReader(result), columns, arrow: [], known: knownOf(context.learnt) };
  if (columns.every(({ possible }) => possible.isClear(table.known.learnt, context))) {
    table.known.isUnseen = true;
  } else if (await hasDoubts(table, context)) {
    table.arrow = readArrowSchema(result.toArrowIPC());
    let survey = await surveyOf(table, context);
    if (survey.columns.size > 0 && translation.columns) {
      table = await askAgain(table, survey.columns, translation.text, context);
      survey = await surveyOf(table, context);
    }
    if (!survey.foundNothing) table.known = { ...table.known, ...(await lookUp(survey, context)) };
  }
  // What changes the schema never comes here: the rest of its kind shows it.
  return toRows(table, translation.kind === "s" ? "r" : translation.kind);
}

function columnsOf(result: QueryResult, translation: Translation): Column[] {
  if (translation.columns)
    return translation.columns.map(({ name, as, type }) => ({ name, as, possible: Possible.of(type) }));
  return result.columns.map((name) => ({ name, as: name, possible: Possible.anything }));
}

/** True as soon as one value leaves a doubt; Arrow types, which cost a copy of the result, are then worth it. */
async function hasDoubts({ rows, columns, known }: Table, { meetsTemporal }: ReadContext): Promise<boolean> {
  const survey = new Survey({ meetsTemporal, learnt: known.learnt });
  const places = columns.map(({ as }) => rows.placeOf(as));
  for (let index = 0; index < rows.length; index++) {
    if (index % SLICE_ROWS === SLICE_ROWS - 1) await nextTurn();
    const row = rows.at(index);
    for (const [number, { possible }] of columns.entries()) {
      survey.look(number, row[places[number] ?? -1], { possible, arrow: undefined, isAlone: false });
    }
    if (!survey.foundNothing) return true;
  }
  return false;
}

async function surveyOf({ rows, columns, arrow, known }: Table, { meetsTemporal }: ReadContext): Promise<Survey> {
  const survey = new Survey({ meetsTemporal, learnt: known.learnt });
  const isAlone = rows.length === 1;
  const places = columns.map(({ as }) => rows.placeOf(as));
  for (let index = 0; index < rows.length; index++) {
    if (index % SLICE_ROWS === SLICE_ROWS - 1) await nextTurn();
    const row = rows.at(index);
    for (const [number, { possible }] of columns.entries()) {
      survey.look(number, row[places[number] ?? -1], { possible, arrow: arrow[number], isAlone });
    }
  }
  return survey;
}

async function askAgain(
  { columns, known }: Table,
  shapes: ReadonlyMap<number, Shape>,
  text: string,
  context: ReadContext,
): Promise<Table> {
  const asked = columns.map((column, number) => (shapes.has(number) ? { ...column, code: `_kinds${number}` } : column));
  const items = columns.map(({ as }) => `\`${as}\` AS \`${as}\``);
  for (const [number, shape] of shapes) {
    const column = columns[number];
    const code = column && codeOf(`\`${column.as}\``, shape);
    if (code === undefined) throw unclear(column?.name ?? "");
    items.push(`${code} AS \`_kinds${number}\``);
  }
  const result = await context.runAgain(`CALL () { ${text} } RETURN ${items.join(", ")}`);
  const arrow = readArrowSchema(result.toArrowIPC());
  return { result, rows: new RowReader(result), columns: asked, arrow, known };
}

/** What is said where values of several kinds cannot be told apart. */
export function unclear(column: string): Error {
  return unsupported(
    `The column '${column}' mixes whole numbers with decimals, or dates with texts, and the embedded graph cannot tell them apart here: ` +
      "return each kind in a column of its own, or use toString() or toFloat().",
  );
}

type LookedUp = Pick<Known, "nodes" | "relationships" | "codes">;

async function lookUp(survey: Survey, { ask, sourceOf }: ReadContext): Promise<LookedUp> {
  const nodes = await lookUpNodes(survey.bareNodes, ask);
  const relationships = await lookUpRelationships(survey.bareRelationships, ask, sourceOf);
  for (const entity of [...nodes.values(), ...relationships.values()]) survey.lookAtEntity(entity);
  return { nodes, relationships, codes: await lookUpKinds(survey, ask) };
}

function toRows({ result, rows: reader, columns, arrow, known }: Table, type: StatementType): ResultRows {
  const placed = columns.map(({ as, possible, code }, number) => ({
    place: reader.placeOf(as),
    codePlace: code === undefined ? -1 : reader.placeOf(code),
    hints: { possible, arrow: arrow[number] },
  }));
  const row = (index: number) => {
    const values = reader.take(index);
    return placed.map(({ place, codePlace, hints }) => {
      if (codePlace === -1) return toBolt(values[place], hints, known);
      return toBolt(values[place], { ...hints, code: values[codePlace] as Code | null }, known);
    });
  };
  const stats = countersOf(result);
  const rows = {
    columns: columns.map(({ name }) => name),
    length: columns.length === 0 ? 0 : reader.length,
    row,
    type,
  };
  return stats ? { ...rows, stats } : rows;
}

function planRows(result: QueryResult, translation: Translation): ResultRows {
  const [text] = Object.values(result.get(0));
  const plan = planOf(typeof text === "string" ? text : "");
  // As on Neo4j: the columns are known, and there are no rows.
  const columns = translation.columns?.map(({ name }) => name) ?? [];
  return { columns, length: 0, row: () => [], type: translation.kind, plan };
}

/** Converts every row now, so that a value that has to be refused is refused before a commit. */
export async function settleRows(rows: ResultRows): Promise<ResultRows> {
  const settled: unknown[][] = [];
  for (let index = 0; index < rows.length; index++) {
    if (index % SLICE_ROWS === SLICE_ROWS - 1) await nextTurn();
    settled.push(rows.row(index));
  }
  return { ...rows, row: (index) => settled[index] ?? [] };
}
