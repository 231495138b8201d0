import type { Objection, PlanStep } from "../../../contract/cypher.ts";
import type { Purpose } from "./examine.ts";
import { objection } from "./objection.ts";
import { againstLength } from "./path-bounds.ts";
import { longestIn } from "./path-lengths.ts";
import { againstProcedure } from "./procedures.ts";

/** Operators of Neo4j's planner that do more than read the graph, by how their names begin. */
const FORBIDDEN =
  /^(?:LoadCSV|LoadCsv|Show|Terminate|Administration|Transaction(?:Foreach|Apply)|Create|Merge|Delete|Detach|Set|Remove|Foreach|Drop|Alter|Grant|Deny|Revoke|Rename|Start|Stop|Enable|LockingMerge|EmptyResultWrite|DoNothing|AssertNot|LogSystem)/;
/** Those among them that change data and nothing else, where that is what is meant. */
const EDITING =
  /^(?:Create(?!Index|Constraint|User|Role|Database|Alias)|Merge|LockingMerge|Delete|Detach|Set(?!Default|Own)|Remove|Foreach)/;
/** What only stands in the details of what calls and loads. Names and texts may hold the other words. */
const NESTED_CALL = /ResolvedCall\(|LOAD\s+CSV/i;
const NESTED_COMMAND = /ResolvedCall\(|\bCALL\s+[^({\s]|LOAD\s+CSV|\bSHOW\b|\bTERMINATE\b/i;
/** The root of the embedded graph's plans. */
const OWN_PLAN = "EmbeddedPlan";
const PROCEDURE = /^(?:ProcedureCall|CallProcedure)$/;
/** Operators that follow paths. Others may print the same signs where a number is multiplied, or a path is only told. */
const FOLLOWS = /^(?:VarLength|BFS|DFS|Repeat|ShortestPath|StatefulShortest)/;
/** A plan does not tell where in the statement a step comes from. */
const NOWHERE = { start: 0, end: 0 };

/**
 * What the database itself says against a statement: whether it only reads, and each step of its plan. Steps may hide
 * in the details of others, where a subquery stands in an expression.
 *
 * @param isRead the statement's own words were looked at: what is printed only says the same again, and less exactly.
 * @param purpose what it is meant for.
 */
export function lookAtPlan(
  statement: string,
  type: string,
  plan: readonly PlanStep[],
  { isRead = false, purpose = "read" }: { isRead?: boolean; purpose?: Purpose } = {},
): Objection | undefined {
  const whole = { start: 0, end: statement.length };
  const isEdit = purpose === "edit";
  if (type !== "r" && !(isEdit && (type === "w" || type === "rw"))) {
    return objection("write", whole, "The database says that this would do more than read.", {
      hint: "Only reading is allowed here.",
      values: { type },
    });
  }
  // The embedded graph reads statements with the parser that `lookAtTree` stands on, and prints texts in its plans.
  const isOwn = plan[0]?.operator === OWN_PLAN;
  for (const { operator, details } of plan) {
    const found =
      (isEdit && EDITING.test(operator) ? undefined : againstStep(operator, details)) ??
      (isRead && !FOLLOWS.test(operator) ? undefined : againstLength(longestIn(details), NOWHERE)) ??
      (isOwn ? undefined : againstNested(operator, details, isRead ? NESTED_CALL : NESTED_COMMAND));
    if (found !== undefined) return { ...found, ...whole };
  }
  return undefined;
}

function againstStep(operator: string, details: string): Objection | undefined {
  if (FORBIDDEN.test(operator)) {
    return objection("unknown-operation", NOWHERE, `The database would run ${operator}, which is not allowed here.`, {
      values: { operator },
    });
  }
  if (PROCEDURE.test(operator)) {
    const name = details
      .replace(/\([\s\S]*/, "")
      .replaceAll("`", "")
      .trim();
    return againstProcedure(name, NOWHERE);
  }
  return undefined;
}

function againstNested(operator: string, details: string, words: RegExp): Objection | undefined {
  if (PROCEDURE.test(operator) || !words.test(details)) return undefined;
  return objection("unknown-operation", NOWHERE, "A command or a procedure is nested in an expression.", {
    hint: "If the word CALL, SHOW or TERMINATE stands in a text, pass that text as a parameter.",
    values: { operator },
  });
}
