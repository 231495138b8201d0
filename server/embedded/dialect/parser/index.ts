import { refuse } from "../rules/index.ts";
import type { Command, Statement } from "../tree/index.ts";
import { query } from "./clauses.ts";
import { Cursor } from "./cursor.ts";
import { expression } from "./expressions.ts";

export { tokenize } from "./lexer.ts";

const COMMANDS = new Set("SHOW DROP TERMINATE ALTER GRANT DENY REVOKE START STOP ENABLE RENAME".split(" "));
const SCHEMA_WORDS = new Set(
  "INDEX CONSTRAINT RANGE TEXT POINT VECTOR FULLTEXT LOOKUP BTREE DATABASE USER ROLE ALIAS COMPOSITE OR".split(" "),
);

/**
 * The tree of one statement of Cypher 5, with positions.
 *
 * Only the grammar is checked: undefined names, wrong types and the like are found by `translate`.
 *
 * @throws DialectError
 */
export function parse(source: string): Statement {
  const cursor = new Cursor(source, { expression, query });
  const { start } = cursor.token;
  skipVersion(cursor);
  if (cursor.isKeyword("PROFILE")) refuse("profile", cursor.token);
  const explain = cursor.takeKeyword("EXPLAIN");
  if (explain) skipVersion(cursor);
  if (isCommand(cursor)) return command(cursor, start, explain);
  const parsed = query(cursor);
  cursor.takeSign(";");
  if (cursor.token.kind !== "end") cursor.fail();
  return { kind: "Statement", start, end: source.length, query: parsed, explain };
}

/** `CYPHER 5 planner=cost`: the version must be ours, the options mean nothing here. */
function skipVersion(cursor: Cursor): void {
  const { start } = cursor.token;
  if (!cursor.takeKeyword("CYPHER")) return;
  const { kind, value, end } = cursor.token;
  if (kind === "number") {
    if (value !== "5") refuse("cypher-version", { start, end }, value);
    cursor.index += 1;
  }
  while (cursor.isName() && cursor.isSign("=", 1)) cursor.index += 3;
}

function isCommand(cursor: Cursor): boolean {
  if (COMMANDS.has(cursor.token.keyword)) return true;
  return cursor.isKeyword("CREATE") && SCHEMA_WORDS.has(cursor.peek(1).keyword);
}

function command(cursor: Cursor, start: number, explain: boolean): Command {
  const words = cursor.tokens.slice(cursor.index, -1).map((token) => token.value);
  const end = cursor.source.replace(/[;\s]+$/, "").length;
  return { kind: "Command", start, end, text: cursor.source.slice(cursor.token.start, end), words, explain };
}
