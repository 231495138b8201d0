import { unsupported } from "../../bolt/failures.ts";
import { DialectError, tokenize, type Token } from "../../dialect/index.ts";

export interface Wanted {
  field: string;
  alias: string;
}

/** `CALL …` or `SHOW …` taken apart, as far as that goes without knowing what is asked for. */
export interface Question {
  /** In small letters, without arguments: `call dbms.components`, `show default database`. */
  head: string;
  /** What YIELD names, or `*`; null without YIELD. */
  yields: readonly Wanted[] | "*" | null;
  /** The text behind YIELD. */
  rest: string;
  /** `rest` has a clause, so the columns are named there and not by YIELD. */
  hasClauses: boolean;
}

const START = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:CALL|SHOW)\b/i;
/** What may stand behind a yielded column without ending the list of columns. */
const CONDITIONS = new Set(["WHERE", "ORDER", "SKIP", "OFFSET", "LIMIT"]);
const CLAUSES = new Set(
  "RETURN WITH MATCH OPTIONAL UNWIND CALL CREATE MERGE SET DELETE DETACH REMOVE FOREACH UNION".split(" "),
);

/** Undefined when the text is something else, or no Cypher: others know how to refuse that. */
export function readQuestion(text: string): Question | undefined {
  if (!START.test(text)) return undefined;
  try {
    return take(text, tokenize(text));
  } catch (thrown) {
    if (thrown instanceof DialectError) return undefined;
    throw thrown;
  }
}

function take(text: string, all: readonly Token[]): Question | undefined {
  const tokens = withoutEnd(all);
  const isShow = tokens[0]?.keyword === "SHOW";
  let at = isShow ? showHead(tokens) : callHead(tokens);
  const head = headOf(tokens.slice(0, at));
  if (!isShow && isSign(tokens[at], "(")) at = behindArguments(tokens, at);
  let yields: Question["yields"] = null;
  if (tokens[at]?.keyword === "YIELD") [yields, at] = readYield(tokens, at + 1);
  const tail = tokens.slice(at);
  const [next] = tail;
  const end = tail.at(-1)?.end ?? 0;
  const rest = next ? text.slice(next.start, end) : "";
  const hasClauses = tail.some((_, place) => isClause(tail, place));
  return { head, yields, rest, hasClauses };
}

/** A semicolon at the very end means nothing. */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.filter(({ kind }) => kind !== "end");
  return isSign(inner.at(-1), ";") ? inner.slice(0, -1) : inner;
}

function showHead(tokens: readonly Token[]): number {
  const end = tokens.findIndex(({ keyword }) => keyword === "YIELD" || CONDITIONS.has(keyword) || CLAUSES.has(keyword));
  return end < 0 ? tokens.length : end;
}

/** `CALL` and a name with dots in it. */
function callHead(tokens: readonly Token[]): number {
  let at = 1;
  while (tokens[at]?.kind === "name" && isSign(tokens[at + 1], ".")) at += 2;
  return at + 1;
}

function headOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ value }) => value.toLowerCase())
    .join(" ")
    .replaceAll(" . ", ".")
    .replaceAll("$ ", "$");
}

/** `n.set`, `$match` and `ENDS WITH` hold words that are no clauses. */
function isClause(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  const before = tokens[place - 1];
  if (!token || token.quoted || !CLAUSES.has(token.keyword)) return false;
  if (token.keyword === "WITH" && (before?.keyword === "STARTS" || before?.keyword === "ENDS")) return false;
  return ![".", "$", ":"].some((sign) => isSign(before, sign));
}

function behindArguments(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (["(", "[", "{"].some((sign) => isSign(token, sign))) depth += 1;
    if ([")", "]", "}"].some((sign) => isSign(token, sign))) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

function readYield(tokens: readonly Token[], start: number): [Question["yields"], number] {
  if (isSign(tokens[start], "*")) return ["*", start + 1];
  const wanted: Wanted[] = [];
  let at = start;
  for (;;) {
    const field = nameAt(tokens, at);
    const hasAlias = tokens[at + 1]?.keyword === "AS";
    wanted.push({ field, alias: hasAlias ? nameAt(tokens, at + 2) : field });
    at += hasAlias ? 3 : 1;
    if (!isSign(tokens[at], ",")) return [wanted, at];
    at += 1;
  }
}

function nameAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token?.kind !== "name") throw unsupported("After YIELD come names of columns, with AS where they get another.");
  return token.value;
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.value === sign;
}
