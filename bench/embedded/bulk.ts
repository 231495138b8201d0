import { ITEMS } from "./items.ts";
import type { Asked } from "./pair.ts";
import { inSession } from "./session.ts";
import type { Work } from "./turns.ts";

const ROUNDS = 6;
/** Rows by the thousand may take at most this much of Neo4j's time. */
const GOAL = 1.5;

export const BULK: readonly Work[] = [
  {
    what: `${ITEMS} rows of three scalars`,
    goal: GOAL,
    rounds: ROUNDS,
    run: (asked) => readAll(asked, "MATCH (n:Item) RETURN n.id AS id, n.rank AS rank, n.value AS value"),
  },
  {
    what: `${ITEMS} nodes of four properties`,
    rounds: ROUNDS,
    run: (asked) => readAll(asked, "MATCH (n:Item) RETURN n AS node"),
  },
];

async function readAll(asked: Asked, statement: string): Promise<void> {
  const { records } = await inSession(asked, (session) => session.run(statement));
  if (records.length !== ITEMS) throw new Error(`${statement} gave ${records.length} rows`);
}
