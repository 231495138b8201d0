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
    else if (kind === "sign" && belongs(value, words, depth)) {
      if (value === "<") depth += 1;
      if (value === ">") depth -= 1;
      words.push(value);
    } else break;
    cursor.index += 1;
  }
  if (words.length === 0) cursor.fail();
  return words.join(" ");
}

function belongs(sign: string, words: readonly string[], depth: number): boolean {
  if (sign === "<") return /LIST|ARRAY|ANY/.test(words.at(-1) ?? "");
  if (sign === ">") return depth > 0;
  return sign === "!" || (sign === "|" && words.length > 0);
}
