import type { Objection } from "../../../contract/cypher.ts";
import { objection, type Span } from "./objection.ts";

/** Longest path of a pattern `*` in a statement that somebody wrote: each further step multiplies the work. */
const MOST_PATH_LINKS = 8;
/** What the nearest allowed statement has in place of an unbounded one. */
const OFFERED_PATH_LINKS = 4;

/**
 * What is said against a path of so many links.
 *
 * @param links Infinity: of any length.
 * @param nearest the statement with a path that is allowed.
 */
export function againstLength(links: number, at: Span, nearest?: string): Objection | undefined {
  if (links <= MOST_PATH_LINKS) return undefined;
  const offered = nearest === undefined ? {} : { nearest };
  if (links === Infinity) {
    return objection("path-unbounded", at, "A path of any length may run through the whole graph.", {
      hint: `Give it a longest length, up to ${MOST_PATH_LINKS}, such as *..${OFFERED_PATH_LINKS}.`,
      ...offered,
      values: { limit: MOST_PATH_LINKS },
    });
  }
  return objection("path-too-long", at, `A path of ${links} links is longer than is allowed.`, {
    hint: `The longest length is ${MOST_PATH_LINKS}.`,
    ...offered,
    values: { limit: MOST_PATH_LINKS, links },
  });
}

/**
 * The `*2..9` of a relationship's pattern, as it stands in the text.
 *
 * @param pattern where the pattern stands, its brackets included.
 */
export function rangeIn(statement: string, { start, end }: Span): Span | undefined {
  const text = statement.slice(start, end);
  // What comes before `*` are a name, types and blanks: a property map or a WHERE comes after it.
  const found = /^[^*{]*?(\*\s*\d*\s*(?:\.\.\s*\d*)?)/.exec(text);
  if (found?.[1] === undefined) return undefined;
  const from = start + found[0].length - found[1].length;
  return { start: from, end: from + found[1].trimEnd().length };
}

/** The statement with this range bounded; the least number of links stays as it was. */
export function withBound(statement: string, range: Span, least: number | null): string {
  const bound =
    least === null
      ? `*..${OFFERED_PATH_LINKS}`
      : least > OFFERED_PATH_LINKS
        ? `*${Math.min(least, MOST_PATH_LINKS)}..${MOST_PATH_LINKS}`
        : `*${least}..${OFFERED_PATH_LINKS}`;
  return statement.slice(0, range.start) + bound + statement.slice(range.end);
}
