import type { Objection, PlanStep } from "../../../contract/cypher.ts";
import { explain, type Database, type OnceLimits } from "../../database/index.ts";
import type { DialectError } from "../../embedded/dialect/index.ts";
import { AppError } from "../../errors.ts";
import { lookAtPlan } from "./look-at-plan.ts";
import { lookAtStatement } from "./look-at-statement.ts";
import { lookAtUnread } from "./look-at-unread.ts";
import { objection } from "./objection.ts";
import { plugInsOf } from "./plug-ins.ts";

/** `read`: nothing may be changed. `edit`: the data may, and nothing else of the database. */
export type Purpose = "read" | "edit";

export interface Examined {
  /** Empty: it may run. */
  objections: Objection[];
  /** Names of its parameters, in the order in which they come. */
  parameters: string[];
  /** It would change the graph: its own words or the database say so. */
  writes: boolean;
  /** It asks for its plan and not for rows. */
  isExplain: boolean;
  plan: PlanStep[] | null;
}

/**
 * Looks at a statement that somebody wrote, before it runs: at its letters, at its tree, and at what the database says
 * of it. What our parser does not understand is decided by the other two; the embedded graph, which has the same
 * parser, then refuses it itself.
 *
 * @param parameters those that are missing count as null.
 * @param purpose what it is meant for: only clauses that write are judged by it.
 * @throws AppError as `explain`, where the trouble is not the statement's.
 */
export async function examine(
  database: Database,
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: OnceLimits,
  purpose: Purpose = "read",
): Promise<Examined> {
  const plugIns = await plugInsOf(database);
  const looked = lookAtStatement(statement, parameters, { plugIns, purpose });
  const { objections, parameters: names, tree, error } = looked;
  const isExplain = tree?.explain === true;
  const told = { parameters: names, isExplain, writes: looked.writes === true };
  if (objections.length > 0) {
    // On the embedded graph, which reads with the same parser, what that says tells more.
    const isUnread = error !== undefined && error.rule !== "profile";
    const said = isUnread && database.kind === "embedded" ? [ofParser(error)] : objections;
    return { ...told, objections: said, plan: null };
  }
  const given = { ...Object.fromEntries(names.map((name) => [name, null])), ...parameters };
  const asked = { statement: isExplain ? statement : `EXPLAIN\n${statement}`, parameters: given };
  try {
    const { type, plan } = await explain(database, asked, limits);
    const isRead = tree !== undefined;
    const said =
      lookAtPlan(statement, type, plan, { isRead, purpose }) ?? (isRead ? undefined : lookAtUnread(statement));
    const writes = told.writes || type === "w" || type === "rw";
    return { ...told, writes, objections: said === undefined ? [] : [said], plan };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !isAboutStatement(thrown, error)) throw thrown;
    const said = error === undefined ? ofDatabase(statement, thrown, isExplain ? 0 : 1) : ofParser(error);
    return { ...told, objections: [said], plan: null };
  }
}

/** Failures of the database that are the statement's own fault; USE, which the own parser refuses, may name any. */
function isAboutStatement({ code }: AppError, error: DialectError | undefined): boolean {
  return (
    code === "query_rejected" || code === "query_unsupported" || (code === "database_missing" && error !== undefined)
  );
}

function ofParser({ sentence, start, end }: DialectError): Objection {
  return objection("syntax", { start, end }, sentence);
}

/** Lines and columns of the database count from one, and the word EXPLAIN may stand on a line before. */
function ofDatabase(statement: string, { message, hint, values }: AppError, linesBefore: number): Objection {
  const start = offsetOf(statement, Number(values["line"] ?? 0) - linesBefore, Number(values["column"] ?? 0));
  const end =
    start === undefined ? statement.length : start + (/^\w+|^./.exec(statement.slice(start))?.[0].length ?? 0);
  const sentence = message.replace(/ \(line \d+, column \d+\)/, "");
  return objection("database", { start: start ?? 0, end }, sentence, hint === undefined ? {} : { hint });
}

function offsetOf(statement: string, line: number, column: number): number | undefined {
  if (line < 1 || column < 1) return undefined;
  const lines = statement.split("\n").slice(0, line - 1);
  const offset = lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return offset < statement.length ? offset : undefined;
}
