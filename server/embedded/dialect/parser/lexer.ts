import { refuse } from "../rules/index.ts";
import { scanText } from "./escapes.ts";
import type { Token } from "./token.ts";

const NAME = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}\p{Sc}]*/uy;
const NUMBER = /0[xX][0-9a-fA-F_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?/y;
/** What is white space in Cypher beyond the control characters, which all are. */
const BLANK = /\s|\u180e/u;
const LONG_SIGNS = ["...", "<=", ">=", "<>", "=~", "..", "+=", "||", "!=", "::"];
const SIGNS = "()[]{}<>=+-*/%^.,:;|&!$?~";
const DIGIT = /[0-9]/;

/** The tokens of a statement; the last one is `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const letter = source.charAt(at);
    const skipped = skipBlank(source, at, letter);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = scan(source, at, letter);
    tokens.push(token);
    at = token.end;
  }
  tokens.push(make("end", source.length, source.length, ""));
  return tokens;
}

function make(kind: Token["kind"], start: number, end: number, value: string): Token {
  return { kind, start, end, value, keyword: "", quoted: false, isFloat: false };
}

function skipBlank(source: string, at: number, letter: string): number {
  if (letter <= " " || BLANK.test(letter)) return at + 1;
  if (letter !== "/") return at;
  if (source[at + 1] === "/") return lineEnd(source, at);
  if (source[at + 1] !== "*") return at;
  const end = source.indexOf("*/", at + 2);
  if (end < 0) refuse("syntax", { start: at, end: at }, "The comment that starts with /* is not closed.");
  return end + 2;
}

function lineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== "\n" && source[end] !== "\r") end += 1;
  return end;
}

function scan(source: string, at: number, letter: string): Token {
  if (letter === "'" || letter === '"') {
    const { value, end } = scanText(source, at);
    return make("text", at, end, value);
  }
  if (letter === "`") return scanQuotedName(source, at);
  NAME.lastIndex = at;
  const name = NAME.exec(source)?.[0];
  if (name !== undefined) {
    const keyword = /^[A-Za-z_]+$/.test(name) ? name.toUpperCase() : "";
    return { ...make("name", at, at + name.length, name), keyword };
  }
  // After a dot a dot and a digit are a range: `[1..2]`.
  const isFraction = letter === "." && DIGIT.test(source[at + 1] ?? "") && source[at - 1] !== ".";
  if (DIGIT.test(letter) || isFraction) return scanNumber(source, at);
  return scanSign(source, at, letter);
}

function scanQuotedName(source: string, start: number): Token {
  let value = "";
  let at = start + 1;
  for (;;) {
    const end = source.indexOf("`", at);
    if (end < 0) refuse("syntax", { start, end: source.length }, "The name in backticks is not closed.");
    value += source.slice(at, end);
    at = end + 1;
    if (source[at] !== "`") return { ...make("name", start, at, value), quoted: true };
    value += "`";
    at += 1;
  }
}

function scanNumber(source: string, at: number): Token {
  NUMBER.lastIndex = at;
  const text = NUMBER.exec(source)?.[0] ?? "";
  const end = at + text.length;
  if (/[\p{ID_Start}_0-9]/u.test(source[end] ?? "")) {
    refuse("syntax", { start: at, end }, `${source.slice(at, end + 1)} is not a number.`);
  }
  if (/^0[0-9]+$/.test(text) && !/^0+$/.test(text)) {
    refuse("syntax", { start: at, end }, `${text} is not a number in Cypher 5; write 0o… for octal.`);
  }
  const isFloat = !/^0[xo]/i.test(text) && /[.eE]/.test(text);
  return { ...make("number", at, end, text.replaceAll("_", "")), isFloat };
}

function scanSign(source: string, at: number, letter: string): Token {
  const sign = LONG_SIGNS.find((long) => source.startsWith(long, at)) ?? letter;
  // Unicode escapes outside of texts could hide keywords.
  if (sign === "\\") refuse("syntax", { start: at, end: at }, "\\u escapes outside of texts are not supported here.");
  if (!SIGNS.includes(sign.charAt(0))) {
    refuse("syntax", { start: at, end: at }, `Unexpected character ${JSON.stringify(letter)}.`);
  }
  return make("sign", at, at + sign.length, sign);
}
