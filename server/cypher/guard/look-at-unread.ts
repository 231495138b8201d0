import type { Objection } from "../../../contract/cypher.ts";
import { bracketsOf, tooDeep } from "./look-at-size.ts";
import { objection } from "./objection.ts";
import { MOST_IN_RANGE } from "./number-ranges.ts";

/** What the own parser does not read is held to less, because it is only measured by its letters. */
const UNREAD = { characters: 20_000, brackets: 40, signs: 250 };
const CHAINED = /\b(?:AND|CASE|NOT|OR|XOR)\b|[%*+/^]/gi;

/** Whether a statement of which there is no tree may be given to a database to plan it. */
export function lookAtUnreadSize(statement: string): Objection | undefined {
  const whole = { start: 0, end: statement.length };
  if (statement.length > UNREAD.characters) {
    return objection("too-long", whole, "The statement is too long for one that the program cannot read itself.", {
      hint: "Pass long lists and texts as parameters.",
      values: { characters: statement.length, limit: UNREAD.characters },
    });
  }
  if ((statement.match(CHAINED)?.length ?? 0) > UNREAD.signs) {
    return tooDeep(whole, "The statement has too many signs and words between its values.", UNREAD.signs);
  }
  if (bracketsOf(statement) > UNREAD.brackets) {
    return tooDeep(whole, `The statement has brackets more than ${UNREAD.brackets} deep.`, UNREAD.brackets);
  }
  return undefined;
}

/**
 * What is said against a statement that the database understood and the own parser did not: nobody has looked at its
 * regular expressions and numbers.
 */
export function lookAtUnread(statement: string): Objection | undefined {
  const at = statement.indexOf("=~");
  if (at < 0) return againstNumbers(statement);
  return objection(
    "regular-expression",
    { start: at, end: at + 2 },
    "A regular expression is only allowed in statements of Cypher 5 that the program can read itself.",
    { hint: "Use CONTAINS or STARTS WITH, or write the rest in a simpler form.", values: { why: "unread" } },
  );
}

function againstNumbers(statement: string): Objection | undefined {
  const at = /\brange\b/i.exec(statement)?.index;
  if (at === undefined || !/\d{7}|\d_|\d[eoxEX]|\^/.test(statement)) return undefined;
  return objection(
    "range-too-long",
    { start: at, end: at + "range".length },
    "range() with large numbers is only allowed in statements of Cypher 5 that the program can read itself.",
    { hint: "Ask for fewer numbers, or write the rest in a simpler form.", values: { limit: MOST_IN_RANGE } },
  );
}
