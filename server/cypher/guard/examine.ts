import type { Objection, PlanStep } from "../../../contract/cypher.ts";
import { explain, type Database, type OnceLimits } from "../../database/index.ts";
import { DialectError, parse, tokenize, type Statement } from "../../embedded/dialect/index.ts";
import { AppError } from "../../errors.ts";
import { lookAtPlan } from "./look-at-plan.ts";
import { lookAtText } from "./look-at-text.ts";
import { lookAtTree } from "./look-at-tree.ts";
import { objection } from "./objection.ts";
import { plugInsOf } from "./plug-ins.ts";

export interface Examined {
  /** Empty: it may run. */
  objections: Objection[];
  /** Names of its parameters, in the order in which they come. */
  parameters: string[];
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
 * @throws AppError as `explain`, where the trouble is not the statement's.
 */
export async function examine(
  database: Database,
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: OnceLimits,
): Promise<Examined> {
  const plugIns = await plugInsOf(database, { ...limits, maxRows: 0 });
  const bad = lookAtText(statement, plugIns);
  if (bad !== undefined) return { objections: [bad], parameters: [], isExplain: false, plan: null };
  const names = parameterNames(statement);
  const { tree, error } = read(statement);
  const own = tree === undefined ? [] : lookAtTree(statement, tree, parameters);
  const profile = error?.rule === "profile" ? [againstProfile(error)] : [];
  const isExplain = tree?.explain === true;
  const objections = [...profile, ...own];
  if (objections.length > 0) return { objections, parameters: names, isExplain, plan: null };
  const given = { ...Object.fromEntries(names.map((name) => [name, null])), ...parameters };
  const asked = { statement: isExplain ? statement : `EXPLAIN\n${statement}`, parameters: given };
  try {
    const { type, plan } = await explain(database, asked, limits);
    const said = lookAtPlan(statement, type, plan) ?? (tree === undefined ? againstUnread(statement) : undefined);
    return { objections: said === undefined ? [] : [said], parameters: names, isExplain, plan };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !isAboutStatement(thrown)) throw thrown;
    const told = error === undefined ? ofDatabase(statement, thrown, isExplain ? 0 : 1) : ofParser(error);
    return { objections: [told], parameters: names, isExplain, plan: null };
  }
}

/** A statement that the own parser does not read may hold regular expressions that nobody has looked at. */
function againstUnread(statement: string): Objection | undefined {
  const at = statement.indexOf("=~");
  if (at < 0) return undefined;
  return objection(
    "regular-expression",
    { start: at, end: at + 2 },
    "A regular expression is only allowed in statements of Cypher 5 that the program can read itself.",
    { hint: "Use CONTAINS or STARTS WITH, or write the rest in a simpler form.", values: { why: "unread" } },
  );
}

function read(statement: string): { tree?: Statement; error?: DialectError } {
  try {
    return { tree: parse(statement) };
  } catch (thrown) {
    if (thrown instanceof DialectError) return { error: thrown };
    // Too deep for the parser, as `1 + 1 + 1 + …` can be.
    if (thrown instanceof RangeError)
      return { error: new DialectError("syntax", "The statement is too long.", 0, statement.length, "syntax") };
    throw thrown;
  }
}

function parameterNames(statement: string): string[] {
  try {
    const tokens = tokenize(statement);
    const named = tokens.flatMap((token, index) => {
      const next = tokens[index + 1];
      const isParameter = token.kind === "sign" && token.value === "$" && next !== undefined;
      return isParameter && (next.kind === "name" || next.kind === "number") ? [next.value] : [];
    });
    return [...new Set(named)];
  } catch {
    return [];
  }
}

function againstProfile({ start, end }: DialectError): Objection {
  return objection("profile", { start, end }, "PROFILE is not allowed: it runs the statement to measure it.", {
    hint: "EXPLAIN shows the plan without running it.",
  });
}

/** Failures of the database that are the statement's own fault. */
function isAboutStatement({ code }: AppError): boolean {
  return code === "query_rejected" || code === "query_unsupported";
}

function ofParser({ sentence, start, end }: DialectError): Objection {
  return objection("syntax", { start, end }, sentence);
}

/** Lines and columns of the database count from one, and the word EXPLAIN may stand on a line before. */
function ofDatabase(statement: string, { message, hint, values }: AppError, linesBefore: number): Objection {
  const start = offsetOf(statement, Number(values["line"] ?? 0) - linesBefore, Number(values["column"] ?? 0));
  const end =
    start === undefined ? statement.length : start + (/^\w+|^./.exec(statement.slice(start))?.[0].length ?? 0);
  return {
    rule: "database",
    sentence: message.replace(/ \(line \d+, column \d+\)/, ""),
    ...(hint === undefined ? {} : { hint }),
    start: start ?? 0,
    end,
    values: {},
  };
}

function offsetOf(statement: string, line: number, column: number): number | undefined {
  if (line < 1 || column < 1) return undefined;
  const lines = statement.split("\n").slice(0, line - 1);
  const offset = lines.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return offset < statement.length ? offset : undefined;
}
