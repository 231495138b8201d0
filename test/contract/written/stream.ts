import { expect } from "vitest";
import { stream, type Database, type Row } from "../../../server/database/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

const NUMBERS = { statement: "UNWIND range(1, $last) AS x RETURN x", parameters: { last: 25_000 } };

async function readStream(database: Database, maxRows: number): Promise<{ rows: Row[]; truncated: boolean }> {
  const rows: Row[] = [];
  const all = stream(database, NUMBERS, { ...LIMITS, maxRows });
  for (;;) {
    const next = await all.next();
    if (next.done === true) return { rows, truncated: next.value.truncated };
    rows.push(next.value);
  }
}

export const streamCases: readonly WrittenCase[] = [
  {
    title: "a stream gives every row in order",
    run: async ({ database }) => {
      const { rows, truncated } = await readStream(database, 25_000);
      expect([rows.length, rows[0], rows.at(-1), truncated]).toEqual([25_000, { x: 1 }, { x: 25_000 }, false]);
    },
  },
  {
    title: "a stream says that it was cut only when a further row existed",
    run: async ({ database }) => {
      const { rows, truncated } = await readStream(database, 24_999);
      expect([rows.length, truncated]).toEqual([24_999, true]);
    },
  },
  {
    title: "a stream that is left early gives its connection back",
    run: async ({ database }) => {
      for (let round = 0; round < 120; round++) {
        for await (const row of stream(database, NUMBERS, { ...LIMITS, maxRows: 25_000 })) {
          expect(row).toEqual({ x: 1 });
          break;
        }
      }
      // More rounds than the driver has connections.
      expect(await valueOf(database, "RETURN 1 AS one")).toBe(1);
    },
  },
  {
    title: "a stream of a wrong statement fails at its first row",
    run: async ({ database }) => {
      const thrown = await failureOf(stream(database, { statement: "RETURN nothing" }, LIMITS).next());
      expect(thrown).toMatchObject({ code: "query_rejected" });
    },
  },
];
