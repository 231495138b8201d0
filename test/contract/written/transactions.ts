import { expect } from "vitest";
import { read, readTogether, write, type Database } from "../../../server/database/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

const RISE = { statement: "MATCH (c:Trial {id: 'counter'}) SET c.value = c.value + 1 RETURN c.value AS value" };

async function riseOften(database: Database, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await write(database, (run) => run(RISE));
}

export const transactionCases: readonly WrittenCase[] = [
  {
    title: "a read sees the write before it",
    run: async ({ database }) => {
      for (let value = 1; value <= 10; value++) {
        await write(database, (run) =>
          run({ statement: "MERGE (n:Trial {id: 'seen'}) SET n.value = $value", parameters: { value } }),
        );
        expect(await valueOf(database, "MATCH (n:Trial {id: 'seen'}) RETURN n.value AS value")).toBe(value);
      }
    },
  },
  {
    title: "two programs that change the same node lose none of their changes",
    run: async ({ database, another }) => {
      await write(database, (run) => run({ statement: "CREATE (:Trial {id: 'counter', value: 0})" }));
      const other = await another();
      await Promise.all([riseOften(database, 15), riseOften(other, 15), riseOften(database, 5)]);
      expect(await valueOf(database, "MATCH (c:Trial {id: 'counter'}) RETURN c.value AS value")).toBe(35);
    },
  },
  {
    title: "what fails in a write leaves nothing of it",
    run: async ({ database }) => {
      const thrown = await failureOf(
        write(database, async (run) => {
          await run({ statement: "CREATE (:Trial {id: 'half'})" });
          await run({ statement: "RETURN nothing" });
        }),
      );
      expect(thrown).toMatchObject({ code: "query_rejected" });
      expect(await valueOf(database, "MATCH (n:Trial) RETURN count(n) AS nodes")).toBe(0);
    },
  },
  {
    title: "a fault of the program in a write undoes it and is passed on",
    run: async ({ database }) => {
      const fault = new RangeError("a fault");
      const work = write(database, async (run) => {
        await run({ statement: "CREATE (:Trial {id: 'half'})" });
        throw fault;
      });
      expect(await failureOf(work)).toBe(fault);
      expect(await valueOf(database, "MATCH (n:Trial) RETURN count(n) AS nodes")).toBe(0);
    },
  },
  {
    title: "the graph's revision rises by one with each write, and not with one that failed",
    run: async ({ database }) => {
      await write(database, (run) => run({ statement: "CREATE (:FiliereGraph {revision: 1})" }));
      await write(database, (run) => run({ statement: "CREATE (:Trial {id: 'one'})" }));
      await failureOf(write(database, (run) => run({ statement: "RETURN nothing" })));
      expect(await valueOf(database, "MATCH (g:FiliereGraph) RETURN g.revision AS revision")).toBe(2);
    },
  },
  {
    title: "a write sees what it has written, and others do not before its end",
    run: async ({ database, another }) => {
      const other = await another();
      const count = { statement: "MATCH (n:Trial) RETURN count(n) AS nodes" };
      await write(database, async (run) => {
        await run({ statement: "CREATE (:Trial {id: 'new'})" });
        expect((await run(count)).rows).toEqual([{ nodes: 1 }]);
        expect((await read(other, count, LIMITS)).rows).toEqual([{ nodes: 0 }]);
      });
      expect(await valueOf(database, count.statement)).toBe(1);
    },
  },
  {
    title: "several reads in one transaction each keep their own limit",
    run: async ({ database }) => {
      const numbers = { statement: "UNWIND range(1, 5) AS x RETURN x" };
      const found = await readTogether(database, { ...LIMITS, maxRows: 2 }, async (run) => {
        const [few, all] = [await run(numbers), await run(numbers, 5)];
        return [few.rows.length, few.truncated, all.rows.length, all.truncated];
      });
      expect(found).toEqual([2, true, 5, false]);
    },
  },
];
