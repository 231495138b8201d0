import type { Objection, PlanStep } from "../../../contract/cypher.ts";
import { MOST_PATH_LINKS, OFFERED_PATH_LINKS } from "./bounds.ts";
import { longestIn } from "./lengths.ts";
import { objection } from "./objection.ts";
import { isAllowedProcedure, PROCEDURES_HINT } from "./procedures.ts";

/** Operators of Neo4j's planner that do more than read the graph, by how their names begin. */
const FORBIDDEN =
  /^(?:LoadCSV|LoadCsv|Show|Terminate|Administration|Transaction(?:Foreach|Apply)|Create|Merge|Delete|Detach|Set|Remove|Foreach|Drop|Alter|Grant|Deny|Revoke|Rename|Start|Stop|Enable|LockingMerge|EmptyResultWrite|DoNothing|AssertNot|LogSystem)/;
/** What only stands in the details of what calls and loads. Names and texts may hold the other words. */
const NESTED_CALL = /ResolvedCall\(|LOAD\s+CSV/i;
const NESTED_COMMAND = /ResolvedCall\(|\bCALL\s+[^({\s]|LOAD\s+CSV|\bSHOW\b|\bTERMINATE\b/i;
/** The root of the embedded graph's plans. */
const OWN_PLAN = "EmbeddedPlan";
const PROCEDURE = /^(?:ProcedureCall|CallProcedure)$/;
/** Operators that follow paths. Others may print the same signs where a number is multiplied, or a path is only told. */
const FOLLOWS = /^(?:VarLength|BFS|DFS|Repeat|ShortestPath|StatefulShortest)/;

/**
 * What the database itself says against a statement: whether it only reads, and each step of its plan. Steps may hide
 * in the details of others, where a subquery stands in an expression.
 *
 * @param isRead the statement's own words were looked at: what is printed only says the same again, and less exactly.
 */
export function lookAtPlan(
  statement: string,
  type: string,
  plan: readonly PlanStep[],
  isRead = false,
): Objection | undefined {
  const whole = { start: 0, end: statement.length };
  if (type !== "r") {
    return objection("write", whole, "The database says that this would do more than read.", {
      hint: "Only reading is allowed here.",
      values: { type },
    });
  }
  // The embedded graph reads statements with the parser that `lookAtTree` stands on, and prints texts in its plans.
  const isOwn = plan[0]?.operator === OWN_PLAN;
  for (const { operator, details } of plan) {
    const found =
      againstStep(operator, details) ??
      (isRead && !FOLLOWS.test(operator) ? undefined : againstLengths(details)) ??
      (isOwn ? undefined : againstNested(operator, details, isRead ? NESTED_CALL : NESTED_COMMAND));
    if (found !== undefined) return { ...found, ...whole };
  }
  return undefined;
}

function againstStep(operator: string, details: string): Objection | undefined {
  const nowhere = { start: 0, end: 0 };
  if (FORBIDDEN.test(operator)) {
    return objection("unknown-operation", nowhere, `The database would run ${operator}, which is not allowed here.`, {
      values: { operator },
    });
  }
  if (PROCEDURE.test(operator)) {
    const name = details
      .replace(/\([\s\S]*/, "")
      .replaceAll("`", "")
      .trim();
    if (isAllowedProcedure(name)) return undefined;
    return objection("procedure", nowhere, `The procedure ${name} is not allowed here.`, {
      hint: PROCEDURES_HINT,
      values: { procedure: name },
    });
  }
  return undefined;
}

function againstNested(operator: string, details: string, words: RegExp): Objection | undefined {
  if (PROCEDURE.test(operator) || !words.test(details)) return undefined;
  return objection("unknown-operation", { start: 0, end: 0 }, "A command or a procedure is nested in an expression.", {
    hint: "If the word CALL, SHOW or TERMINATE stands in a text, pass that text as a parameter.",
    values: { operator },
  });
}

function againstLengths(details: string): Objection | undefined {
  const longest = longestIn(details);
  if (longest <= MOST_PATH_LINKS) return undefined;
  return objection(
    longest === Infinity ? "path-unbounded" : "path-too-long",
    { start: 0, end: 0 },
    longest === Infinity
      ? "A path of any length may run through the whole graph."
      : `A path of ${longest} links is longer than is allowed.`,
    {
      hint: `Give it a longest length, up to ${MOST_PATH_LINKS}, such as *..${OFFERED_PATH_LINKS}.`,
      values: { limit: MOST_PATH_LINKS },
    },
  );
}
