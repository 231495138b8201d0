import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { read, stream, write } from "../../../server/database/index.ts";
import { ENDLESS, failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

/** Long enough for the statement to have started, far less than it would take. */
const SOON_MS = 300;

export const cancelCases: readonly WrittenCase[] = [
  {
    title: "a cancelled read ends and the next one is answered",
    run: async ({ database }) => {
      const work = read(database, { statement: ENDLESS }, { ...LIMITS, signal: AbortSignal.timeout(SOON_MS) });
      expect(await failureOf(work)).toMatchObject({ code: "cancelled" });
      expect(await valueOf(database, "RETURN 1 AS one")).toBe(1);
    },
  },
  {
    title: "what was cancelled before it began never reaches the database",
    run: async ({ database, ran }) => {
      const statement = "RETURN 'never sent' AS text";
      const work = read(database, { statement }, { ...LIMITS, signal: AbortSignal.abort() });
      expect(await failureOf(work)).toMatchObject({ code: "cancelled" });
      expect(ran.has(statement)).toBe(false);
    },
  },
  {
    title: "a cancelled write leaves nothing of it and stands in nobody's way",
    run: async ({ database, another }) => {
      const other = await another();
      const rise = { statement: "MATCH (n:Trial) SET n.value = n.value + 1 RETURN n.value AS value" };
      await write(database, (run) => run({ statement: "CREATE (:Trial {value: 0})" }));
      const work = write(
        database,
        async (run) => {
          await run(rise);
          await run({ statement: ENDLESS });
        },
        { signal: AbortSignal.timeout(SOON_MS) },
      );
      expect(await failureOf(work)).toMatchObject({ code: "cancelled" });
      expect((await write(other, (run) => run(rise))).rows).toEqual([{ value: 1 }]);
    },
  },
  {
    title: "a stream that is cancelled while it is read ends",
    run: async ({ database }) => {
      const controller = new AbortController();
      const query = { statement: "UNWIND range(1, 100000) AS x RETURN x" };
      const rows = stream(database, query, { maxRows: 100_000, timeoutMs: 30_000, signal: controller.signal });
      expect((await rows.next()).value).toEqual({ x: 1 });
      controller.abort();
      await pause(50);
      const drained = (async () => {
        for await (const _row of rows);
      })();
      expect(await failureOf(drained)).toMatchObject({ code: "cancelled" });
    },
  },
];
