import type { Objection } from "../../../contract/cypher.ts";
import {
  someNode,
  type Call,
  type Expression,
  type RelationshipPattern,
  type Statement,
  type TreeNode,
} from "../../embedded/dialect/index.ts";
import type { Purpose } from "./examine.ts";
import { lengthOfRange, MOST_IN_RANGE } from "./number-ranges.ts";
import { objection } from "./objection.ts";
import { againstLength, rangeIn, withBound } from "./path-bounds.ts";
import { againstProcedure } from "./procedures.ts";
import { whyEndless } from "./regular-expressions.ts";

const WRITES: ReadonlyMap<string, string> = new Map([
  ["Create", "CREATE"],
  ["Merge", "MERGE"],
  ["Set", "SET"],
  ["Remove", "REMOVE"],
  ["Delete", "DELETE"],
  ["Foreach", "FOREACH"],
]);

/** What the statement's own words say against it, in the order in which they stand there. */
export function lookAtTree(
  statement: string,
  tree: Statement,
  parameters: Readonly<Record<string, unknown>>,
  purpose: Purpose = "read",
): Objection[] {
  if (tree.kind === "Command") {
    return [
      objection("command", tree, `${tree.words[0]?.toUpperCase()} is not allowed: it is no question to the graph.`, {
        hint: "Labels, types and properties: CALL db.labels(), db.relationshipTypes(), db.propertyKeys().",
        values: { word: tree.words[0]?.toUpperCase() ?? "" },
      }),
    ];
  }
  const found: Objection[] = [];
  someNode(tree.query, (node) => {
    const said = purpose === "edit" && WRITES.has(node.kind) ? undefined : against(statement, node, parameters);
    if (said !== undefined) found.push(said);
    return false;
  });
  return found.sort((one, other) => one.start - other.start);
}

/** Whether a statement has a clause that writes. */
export function writesIn(tree: Statement): boolean {
  return tree.kind !== "Command" && someNode(tree.query, ({ kind }) => WRITES.has(kind));
}

function against(
  statement: string,
  node: TreeNode,
  parameters: Readonly<Record<string, unknown>>,
): Objection | undefined {
  const word = WRITES.get(node.kind);
  if (word !== undefined) {
    return objection("write", node, `${word} would change the graph, and only reading is allowed here.`, {
      hint: "Turn the change into a question: MATCH what it would touch, and RETURN it.",
      values: { word },
    });
  }
  if (node.kind === "CallSubquery" && node.inTransactions) {
    return objection("in-transactions", node, "IN TRANSACTIONS is not allowed: what it writes cannot be taken back.", {
      hint: "Leave IN TRANSACTIONS out.",
    });
  }
  if (node.kind === "CallProcedure") return againstProcedure(node.name, node);
  if (node.kind === "RelationshipPattern") return againstPath(statement, node);
  if (node.kind === "Call" && node.name.toLowerCase() === "range") return againstRange(node, parameters);
  if (node.kind === "Binary" && node.operator === "=~") return againstMatch(node.right, parameters);
  return undefined;
}

function againstPath(statement: string, node: RelationshipPattern): Objection | undefined {
  if (node.range === null) return undefined;
  const { from, to } = node.range;
  const range = rangeIn(statement, node);
  const nearest = range === undefined ? undefined : withBound(statement, range, from);
  return againstLength(to ?? Infinity, range ?? node, nearest);
}

function againstRange(node: Call, parameters: Readonly<Record<string, unknown>>): Objection | undefined {
  const length = lengthOfRange(node.args, parameters);
  if (length === undefined || length <= MOST_IN_RANGE) return undefined;
  return objection("range-too-long", node, `This range has more than ${MOST_IN_RANGE} numbers.`, {
    hint: "Ask for fewer numbers; two ranges after each other multiply.",
    values: { limit: MOST_IN_RANGE },
  });
}

function againstMatch(right: Expression, parameters: Readonly<Record<string, unknown>>): Objection | undefined {
  if (right.kind === "Text") return againstPattern(right, right.value);
  if (right.kind === "Parameter") return againstPattern(right, parameters[right.name] ?? "");
  return objection("regular-expression", right, "A regular expression is written as a text or given as a parameter.", {
    hint: "Made from other values it cannot be looked at before it runs.",
    values: { why: "made" },
  });
}

function againstPattern(at: TreeNode, pattern: unknown): Objection | undefined {
  const why = typeof pattern === "string" ? whyEndless(pattern) : undefined;
  if (why === undefined) return undefined;
  return objection("regular-expression", at, "This regular expression could run for ever on a long text.", {
    hint: "Use at most three of * and +, none of them around a group that repeats or branches; or CONTAINS and STARTS WITH.",
    values: { why },
  });
}
