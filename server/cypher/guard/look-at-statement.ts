import type { Objection } from "../../../contract/cypher.ts";
import { DialectError, parse, tokenize, type Statement } from "../../embedded/dialect/index.ts";
import type { Purpose } from "./examine.ts";
import { lookAtDepth } from "./look-at-size.ts";
import { lookAtText } from "./look-at-text.ts";
import { lookAtTree, writesIn } from "./look-at-tree.ts";
import { lookAtUnreadSize } from "./look-at-unread.ts";
import { objection } from "./objection.ts";

export interface Looked {
  objections: Objection[];
  /** Names of its parameters, in the order in which they come. */
  parameters: string[];
  tree?: Statement;
  /** It has a clause that writes. */
  writes?: boolean;
  /** Why there is no tree, where the letters alone were no reason to refuse it. */
  error?: DialectError;
}

/** Looks at a statement by its letters and by its tree, without any database. */
export function lookAtStatement(
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  { plugIns = [], purpose = "read" }: { plugIns?: readonly string[]; purpose?: Purpose } = {},
): Looked {
  const bad = lookAtText(statement, plugIns);
  if (bad !== undefined) return { objections: [bad], parameters: [] };
  const names = parameterNames(statement);
  const { tree, error } = read(statement);
  if (tree === undefined) {
    const said = error?.rule === "profile" ? againstProfile(error) : lookAtUnreadSize(statement);
    return { objections: said === undefined ? [] : [said], parameters: names, ...(error && { error }) };
  }
  // The tree is walked by recursion, so its depth comes first.
  const deep = lookAtDepth(tree);
  if (deep !== undefined) return { objections: [deep], parameters: names, tree };
  const objections = lookAtTree(statement, tree, parameters, purpose);
  return { objections, parameters: names, tree, writes: writesIn(tree) };
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
