/** `{1, 3}` of a part that repeats, without its blanks … */
const REPEATED = /\)\{(\d*)(,?)(\d*)\}/g;
/** … and `((x)-[r]->(y))+` of one without end in an expression: a plus of numbers has a blank before it. */
const WITHOUT_END = /\)[*+]/;
/** What stands in the brackets of a relationship, up to the next bracket of any kind. */
const RELATIONSHIP = /-\[([^\][]*)/g;
/** `*2..9` in it; Neo4j prints one without end as `*`, `*2..` or `*..2147483647`. */
const STAR = /\*(\d*)((?:\.\.)?)(\d*)/g;
const LARGEST = 2_147_483_647;

/**
 * The longest path that the details of a plan's step tell of; 0 where they tell of none.
 *
 * They are as long as whoever wrote the statement liked: each expression here reads them once, and no blanks in a row.
 */
export function longestIn(details: string): number {
  const text = details.replaceAll(/`(?:[^`]|``)*`/g, "name");
  let longest = WITHOUT_END.test(text) ? Infinity : 0;
  for (const [, inner = ""] of text.matchAll(RELATIONSHIP)) {
    for (const [, least, dots, most] of withoutBlanks(inner).matchAll(STAR)) {
      longest = Math.max(longest, longestOf(least, dots, most));
    }
  }
  for (const [, least, comma, most] of withoutBlanks(text).matchAll(REPEATED)) {
    longest = Math.max(longest, longestOf(least, comma, most));
  }
  return longest;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** `*3` is three, `*..3` up to three, `*` and `*3..` are endless, and so is the largest number there is. */
function longestOf(least = "", between = "", most = ""): number {
  const told = between === "" ? least : most;
  const number = told === "" ? Infinity : Number(told);
  return number >= LARGEST ? Infinity : number;
}
