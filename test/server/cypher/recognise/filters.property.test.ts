import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Status } from "../../../../contract/kinds.ts";
import type { Row, Run } from "../../../../server/database/index.ts";
import { parse } from "../../../../server/embedded/dialect/index.ts";
import { askedIn } from "../../../../server/cypher/recognise/asked.ts";
import { filterIn, provenFilter } from "../../../../server/cypher/recognise/filters.ts";

const FIRST = Date.parse("2019-12-25");
const days = fc
  .integer({ min: 0, max: 60 })
  .map((day) => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10));
const spans = fc.tuple(days, days).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const holding =
  (rows: readonly Row[]): Run =>
  () =>
    Promise.resolve({ columns: [], rows: [...rows], truncated: false });

async function recognised(statement: string, parameters: Record<string, unknown>, rows: readonly Row[] = []) {
  const asked = askedIn(parse(statement), parameters);
  const draft = asked && filterIn(asked, parameters);
  return draft && provenFilter(holding(rows), draft);
}

test("a filter of links, in whatever order and words, is recognised as itself", async () => {
  const folded = fc.subarray([...Status.options], { minLength: 1, maxLength: Status.options.length - 1 });
  const least = fc.integer({ min: 1, max: 100 }).map((share) => share / 100);
  await fc.assert(
    fc.asyncProperty(
      folded,
      least,
      fc.boolean(),
      fc.boolean(),
      async (statuses, leastConfidence, isTurned, isGiven) => {
        const kept = Status.options.filter((status) => !statuses.includes(status));
        const conditions = [
          isGiven ? "r.status IN $kept" : `r.status IN [${kept.map((status) => `'${status}'`).join(", ")}]`,
          isTurned ? `${leastConfidence} <= r.confidence` : `r.confidence >= ${leastConfidence}`,
        ];
        if (isTurned) conditions.reverse();
        const statement = `MATCH (a)-[r]->(b) WHERE ${conditions.join(" AND ")} RETURN a, r, b`;
        const filter = { statuses, leastConfidence };
        expect(await recognised(statement, { kept })).toEqual({ step: "filter", filter, alsoKept: 0 });
      },
    ),
  );
});

test("a period keeps all cases that the statement gives, and says how many more", async () => {
  const cases = fc.array(spans, { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(cases, spans, fc.boolean(), async (files, period, isWithin) => {
      const rows = files.map(({ from, to }) => ({ dateFrom: from, dateTo: to, total: 1 }));
      const touching = files.filter(({ from, to }) => from <= period.to && to >= period.from);
      const within = files.filter(({ from, to }) => from >= period.from && to <= period.to);
      const given = isWithin ? within : touching;
      const statement = isWithin
        ? "MATCH (c:CaseFile) WHERE c.dateFrom >= $from AND c.dateTo <= $to RETURN c"
        : "MATCH (c:CaseFile) WHERE c.dateFrom <= $to AND c.dateTo >= $from RETURN c";
      const found = await recognised(statement, period, rows);
      const expected = { step: "filter", filter: { periods: [period] }, alsoKept: touching.length - given.length };
      expect(found).toEqual(given.length === 0 ? null : expected);
      const cut = await recognised(`${statement} LIMIT ${Math.max(1, given.length - 1)}`, period, rows);
      expect(cut === null).toBe(given.length !== 1);
    }),
  );
});

test("one case whose day is not known to the day, or not known on one side, is enough to say nothing", async () => {
  const statement = "MATCH (c:CaseFile) WHERE c.dateFrom <= '2024-02-29' AND c.dateTo >= '2024-02-01' RETURN c";
  const known = { dateFrom: "2024-02-06", dateTo: "2024-02-06", total: 1 };
  const ask = (dateFrom: unknown, dateTo: unknown) =>
    recognised(statement, {}, [known, { dateFrom, dateTo, total: 1 }]);
  expect(await ask(null, null)).not.toBeNull();
  expect(await ask("2024-02", "2024-02")).toBeNull();
  expect(await ask("2024-02-06", null)).toBeNull();
  expect(await ask(20_240_206, 20_240_206)).toBeNull();
});
