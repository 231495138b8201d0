import type { Cursor } from "./cursor.ts";

const WORDS = new Set(
  (
    "BOOLEAN BOOL STRING VARCHAR INTEGER INT SIGNED FLOAT DATE TIME LOCAL ZONED DATETIME TIMESTAMP WITH WITHOUT TIMEZONE ZONE " +
    "DURATION POINT NODE VERTEX RELATIONSHIP EDGE MAP LIST ARRAY PATH PATHS PROPERTY VALUE ANY NOTHING NULL NOT"
  ).split(" "),
);

/** The type after `IS ::`, its words and signs with one blank between them: `LIST < INTEGER >`. */
export function typeName(cursor: Cursor): string {
  const words: string[] = [];
  let depth = 0;
  for (;;) {
    const { kind, value, keyword } = cursor.token;
    if (kind === "name" && WORDS.has(keyword)) words.push(keyword);
    else if (kind === "sign" && belongs(cursor, words, depth)) {
      if (value === "<") depth += 1;
      if (value === ">") depth -= 1;
      words.push(value);
    } else break;
    cursor.index += 1;
  }
  if (words.length === 0) cursor.fail();
  return words.join(" ");
}

function belongs(cursor: Cursor, words: readonly string[], depth: number): boolean {
  switch (cursor.token.value) {
    case "<":
      return /LIST|ARRAY|ANY/.test(words.at(-1) ?? "");
    case ">":
      return depth > 0;
    case "|":
      // Without a type behind it, it is the bar of a comprehension.
      return words.length > 0 && WORDS.has(cursor.peek(1).keyword);
    default:
      return cursor.isSign("!");
  }
}
