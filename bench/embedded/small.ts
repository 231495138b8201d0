import type { ManagedTransaction } from "neo4j-driver";
import { itemId } from "./items.ts";
import type { Asked } from "./pair.ts";
import { inSession } from "./session.ts";
import type { Work } from "./turns.ts";

const ROUNDS = 300;
const SESSIONS = 50;
const READS_EACH = 10;
/** A prime, so that the rounds go all over the graph. */
const STRIDE = 7919;
/** Small statements may take at most this part of Neo4j's time. */
const GOAL = 0.8;

const LOOKUP = "MATCH (n:Item) WHERE n.id = $id RETURN n.id AS id, n.name AS name, n.value AS value";
const CHANGE = "MATCH (n:Item) WHERE n.id = $id SET n.value = $value";

export const SMALL: readonly Work[] = [
  {
    what: "RETURN $x, autocommit",
    goal: GOAL,
    rounds: ROUNDS,
    run: (asked, round) => inSession(asked, (session) => session.run("RETURN $x AS x", { x: `text ${round}` })),
  },
  {
    what: "lookup by index, autocommit",
    goal: GOAL,
    rounds: ROUNDS,
    run: (asked, round) => inSession(asked, (session) => session.run(LOOKUP, { id: idAt(round) })),
  },
  {
    what: "lookup by index, managed read",
    goal: GOAL,
    rounds: ROUNDS,
    run: (asked, round) => inSession(asked, (session) => session.executeRead(lookUp(round))),
  },
  {
    what: "SET by index, managed write",
    goal: GOAL,
    rounds: ROUNDS,
    run: (asked, round) =>
      inSession(asked, (session) =>
        session.executeWrite((transaction) => transaction.run(CHANGE, { id: idAt(round), value: round + 0.5 })),
      ),
  },
  {
    what: `${SESSIONS} sessions at once, ${READS_EACH} managed reads each`,
    goal: GOAL,
    rounds: 10,
    run: (asked, round) =>
      Promise.all(Array.from({ length: SESSIONS }, (_, number) => readSome(asked, round * SESSIONS + number))),
  },
];

async function readSome(asked: Asked, turn: number): Promise<void> {
  await inSession(asked, async (session) => {
    for (let read = 0; read < READS_EACH; read++) await session.executeRead(lookUp(turn * READS_EACH + read));
  });
}

function lookUp(round: number) {
  return (transaction: ManagedTransaction) => transaction.run(LOOKUP, { id: idAt(round) });
}

function idAt(round: number): string {
  return itemId(round * STRIDE);
}
