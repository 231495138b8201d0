import { MOST_STATEMENT, type Objection } from "../../../contract/cypher.ts";
import { bracketsOf, tooDeep } from "./look-at-size.ts";
import { objection, type Span } from "./objection.ts";

/** Brackets within brackets: databases parse them by recursion, and a deep one has ended servers. */
const MOST_NESTED = 200;

/** Cypher resolves `\uXXXX` anywhere, keywords too, before it looks for anything. */
function withoutEscapes(statement: string): string {
  return statement.replaceAll(/\\u+([0-9a-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * What can be said against a statement by its letters alone: nothing is parsed, so it holds on every database and for
 * every version of Cypher.
 *
 * @param plugIns namespaces of functions that did not come with the database and may do anything.
 */
export function lookAtText(statement: string, plugIns: readonly string[] = []): Objection | undefined {
  const whole = { start: 0, end: statement.length };
  if (statement.length > MOST_STATEMENT) {
    return objection(
      "too-long",
      whole,
      `The statement has ${statement.length} characters, and ${MOST_STATEMENT} are allowed.`,
      {
        hint: "Pass long lists and texts as parameters.",
        values: { characters: statement.length, limit: MOST_STATEMENT },
      },
    );
  }
  if (statement.trim() === "") {
    return objection("empty", whole, "The statement is empty.", {
      hint: "Write one, such as MATCH (n:Place) RETURN n.name LIMIT 10.",
    });
  }
  return (
    notText(statement) ?? fileAccess(statement) ?? plugIn(statement, plugIns) ?? escaped(statement) ?? nested(statement)
  );
}

function notText(statement: string): Objection | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const found = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/u.exec(statement);
  if (found === null) return undefined;
  return objection(
    "not-text",
    { start: found.index, end: found.index + 1 },
    "The statement holds characters that are no text, as a file that is not text does.",
    {
      hint: "Write Cypher as text; pass other values as parameters.",
    },
  );
}

function fileAccess(statement: string): Objection | undefined {
  if (loads(withoutEscapes(statement)) === undefined) return undefined;
  const span = loads(statement) ?? { start: 0, end: statement.length };
  return objection("file-access", span, "LOAD CSV is not allowed: it reads files and addresses of the server.", {
    hint: "If the words stand in a text, pass that text as a parameter.",
  });
}

/** From LOAD to CSV. Two searches: as one expression it would look for CSV again from each LOAD on. */
function loads(text: string): Span | undefined {
  const load = text.search(/load/iu);
  if (load < 0) return undefined;
  const csv = text.slice(load).search(/csv/iu);
  return csv < 0 ? undefined : { start: load, end: load + Math.min(csv + "csv".length, 200) };
}

function plugIn(statement: string, plugIns: readonly string[]): Objection | undefined {
  const text = withoutEscapes(statement).toLowerCase();
  for (const name of plugIns) {
    const at = new RegExp(`(?<![\\w$])${name.toLowerCase().replaceAll(/[^\w]/g, "\\$&")}(?!\\w)`).exec(text);
    if (at === null) continue;
    return objection(
      "plug-in",
      { start: at.index, end: Math.min(at.index + name.length, statement.length) },
      `The word ${name} is not allowed: functions of that plug-in may write, read files or reach the network.`,
      { hint: "If it stands in a text, pass that text as a parameter.", values: { plugIn: name } },
    );
  }
  return undefined;
}

/**
 * A Neo4j resolves `\uXXXX` before it reads: an escaped quote ends a text there, and an escaped end of line a comment,
 * while others read on. Beyond ASCII there is no sign that means anything.
 */
function escaped(statement: string): Objection | undefined {
  const found = /\\u+00[0-7][0-9a-fA-F]/.exec(statement);
  if (found === null) return undefined;
  return objection(
    "escape",
    { start: found.index, end: found.index + found[0].length },
    `Write the letter itself instead of ${found[0]}: databases read such an escape in different ways.`,
    { hint: "For a quote in a text use \\' or \\\", for a new line \\n; or pass the text as a parameter." },
  );
}

function nested(statement: string): Objection | undefined {
  if (bracketsOf(statement) <= MOST_NESTED) return undefined;
  const whole = { start: 0, end: statement.length };
  return tooDeep(whole, `The statement has brackets more than ${MOST_NESTED} deep.`, MOST_NESTED);
}
