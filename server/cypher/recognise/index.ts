import type { Recognised } from "../../../contract/cypher.ts";
import { readTogether, type Database, type Query, type ReadLimits, type Run } from "../../database/index.ts";
import { lookAtStatement } from "../guard/look-at-statement.ts";
import { askedIn } from "./asked.ts";
import { expansionIn } from "./expansion.ts";
import { filterIn, provenFilter } from "./filters.ts";
import { provenExpansion } from "./proven-expansion.ts";
import { provenShortest, shortestIn } from "./shortest.ts";

/**
 * The step on the picture that does what a statement asks for; null where there is none, or where it cannot be proved.
 *
 * Its words are read first, and nothing in them may be left over; then the graph is asked what words cannot say: that
 * the node is there and is one, that no neighbour lacks a label, that no limit cuts.
 *
 * @throws AppError as `read`.
 */
export async function recognise(
  database: Database,
  { statement, parameters = {} }: Query,
  limits: ReadLimits,
): Promise<Recognised | null> {
  const prove = proofOf(statement, parameters);
  return prove === null ? null : readTogether(database, limits, prove);
}

type Proof = (run: Run) => Promise<Recognised | null>;

function proofOf(statement: string, parameters: Readonly<Record<string, unknown>>): Proof | null {
  const { tree, objections } = lookAtStatement(statement, parameters);
  if (tree === undefined || objections.length > 0) return null;
  const shortest = shortestIn(tree, parameters);
  if (shortest !== null) return (run) => provenShortest(run, shortest);
  const asked = askedIn(tree, parameters);
  if (asked === null) return null;
  const expansion = expansionIn(asked, parameters);
  if (expansion !== null) return (run) => provenExpansion(run, expansion);
  const filter = filterIn(asked, parameters);
  return filter && ((run) => provenFilter(run, filter));
}
