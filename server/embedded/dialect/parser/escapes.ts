import { refuse } from "../rules/index.ts";

const ESCAPES = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["\\", "\\"],
  ["'", "'"],
  ['"', '"'],
  ["`", "`"],
  ["/", "/"],
]);

export interface Scanned {
  readonly value: string;
  readonly end: number;
}

/** Reads a text from its opening quote on. */
export function scanText(source: string, start: number): Scanned {
  const quote = source[start];
  let value = "";
  let at = start + 1;
  for (;;) {
    if (at >= source.length) refuse("syntax", { start, end: at }, "The text in quotes is not closed.");
    const letter = source[at];
    at += 1;
    if (letter === quote) return { value, end: at };
    if (letter === "\\") {
      const escape = scanEscape(source, at, start);
      value += escape.value;
      at = escape.end;
    } else {
      value += letter;
    }
  }
}

function scanEscape(source: string, at: number, start: number): Scanned {
  const letter = source[at] ?? "";
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  if (digits > 0) return scanCodePoint(source, at + 1, digits, start);
  const value = ESCAPES.get(letter);
  if (value === undefined) refuse("syntax", { start, end: at + 1 }, `\\${letter} is not an escape.`);
  return { value, end: at + 1 };
}

function scanCodePoint(source: string, at: number, digits: number, start: number): Scanned {
  const end = at + digits;
  const code = source.slice(at, end);
  const point = /^[0-9a-fA-F]+$/.test(code) && code.length === digits ? Number.parseInt(code, 16) : Number.NaN;
  // Above U+10FFFF there is nothing, and fromCodePoint would throw.
  if (!(point <= 0x10ffff)) {
    refuse(
      "syntax",
      { start, end: at },
      digits === 4 ? "\\u needs four hexadecimal digits." : "\\U needs eight hexadecimal digits.",
    );
  }
  return { value: String.fromCodePoint(point), end };
}
