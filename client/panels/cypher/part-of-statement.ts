import { isExplain } from "../../cypher/results/is-explain.ts";

const EXPLAIN = "EXPLAIN ";

/** The statement that asks how the database would go about it. */
export function explained(statement: string): string {
  return isExplain(statement) ? statement : `${EXPLAIN}${statement}`;
}

/** Where what was run begins in what is written: a part of it, or all of it with EXPLAIN before it. */
export function placeIn(written: string, ran: string): number {
  const at = written.indexOf(ran);
  if (at >= 0) return at;
  const behind = written.indexOf(ran.slice(EXPLAIN.length));
  return ran.startsWith(EXPLAIN) && behind >= 0 ? behind - EXPLAIN.length : 0;
}

/** What is written, with this instead of what was run: of a part only that part changes. */
export function withInstead(written: string, ran: string, instead: string): string {
  if (written.includes(ran)) return written.replace(ran, () => instead);
  const wasExplained = ran.startsWith(EXPLAIN) && instead.startsWith(EXPLAIN);
  return wasExplained ? instead.slice(EXPLAIN.length) : instead;
}
