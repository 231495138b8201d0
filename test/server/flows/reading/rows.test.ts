import { expect, test } from "vitest";
import { z } from "zod";
import type { Run } from "../../../../server/database/index.ts";
import { readDoubts } from "../../../../server/flows/reading/read-doubts.ts";
import { allRows, rowsUpTo } from "../../../../server/flows/reading/rows.ts";
import { toldCase } from "../small-told.ts";

const reading = {
  statement: "MATCH (n) RETURN n.id AS id LIMIT $limit",
  parameters: {},
  shape: z.object({ id: z.string() }),
};

/** A graph in which every statement finds `count` rows. */
function graphOf(count: number): { run: Run; limits: unknown[] } {
  const limits: unknown[] = [];
  const run: Run = ({ parameters }, most = count) => {
    limits.push(parameters?.["limit"]);
    const rows = Array.from({ length: Math.min(count, most) }, (_, index) => ({
      id: `id:${index}`,
      one: "a",
      other: "b",
    }));
    return Promise.resolve({ columns: ["id"], rows, truncated: count > most });
  };
  return { run, limits };
}

test("as many rows as are read at most are all of them", async () => {
  const { run, limits } = graphOf(3);
  expect(await allRows(run, { ...reading, most: 3, what: "goods" })).toHaveLength(3);
  expect(limits).toEqual([4]);
});

test("one row more is refused with what there is too much of, and what to ask instead", async () => {
  await expect(allRows(graphOf(4).run, { ...reading, most: 3, what: "kinds of goods" })).rejects.toMatchObject({
    code: "query_too_large",
    message: "There are more than 3 kinds of goods, too many for one answer.",
    hint: expect.stringMatching(/^Ask for fewer cases/) as string,
  });
});

test("what may be cut says whether it was", async () => {
  expect(await rowsUpTo(graphOf(4).run, { ...reading, most: 3 })).toMatchObject({ isCut: true });
  expect(await rowsUpTo(graphOf(3).run, { ...reading, most: 3 })).toMatchObject({ isCut: false });
});

test("amounts are never added while some of what contradicts them was not read", async () => {
  const told = [toldCase()];
  await expect(readDoubts(graphOf(60_000).run, told)).rejects.toMatchObject({ code: "query_too_large" });
});
