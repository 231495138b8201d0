import { array, assert, asyncProperty, nat } from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { runCypher, type CypherNews } from "../../../client/api/run-cypher.ts";

const summary = { rows: 2, truncated: false, cutBy: null, maxRows: 1000, tookMs: 3, plan: null };
const problem = {
  type: "about:blank",
  title: "Rejected",
  status: 400,
  code: "query_rejected",
  detail: "No.",
  values: { rule: "write", start: 0, end: 6 },
  requestId: "r1",
};
const whole = [{ columns: ["a", "é"] }, { row: [1, "é"] }, { row: [2, null] }, { summary }];

afterEach(() => vi.unstubAllGlobals());

/** Answers with these bytes, cut where it is said. */
function answer(lines: readonly object[], cuts: readonly number[] = [], status = 200): { cancelled: () => boolean } {
  const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b);
  const pieces = [...ends, bytes.length].map((end, at) => bytes.slice(ends[at - 1] ?? 0, end));
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  return { cancelled: () => isCancelled };
}

async function all(): Promise<CypherNews[]> {
  const news: CypherNews[] = [];
  for await (const one of runCypher({ statement: "RETURN 1" }, new AbortController().signal)) news.push(one);
  return news;
}

test("the same rows come however the connection cuts them", async () => {
  await assert(
    asyncProperty(array(nat()), async (cuts) => {
      answer(whole, cuts);
      const news = await all();
      expect(news[0]).toEqual({ columns: ["a", "é"] });
      expect(news.flatMap((one) => ("rows" in one ? one.rows : []))).toEqual([
        [1, "é"],
        [2, null],
      ]);
      expect(news.at(-1)).toEqual({ summary });
    }),
  );
});

test("a problem in the middle is thrown after the rows that came before it", async () => {
  answer([{ columns: ["a"] }, { row: [1] }, { problem }]);
  const rows: unknown[] = [];
  const reading = async () => {
    for await (const one of runCypher({ statement: "x" }, new AbortController().signal)) {
      if ("rows" in one) rows.push(...one.rows);
    }
  };
  await expect(reading()).rejects.toMatchObject({ code: "query_rejected", values: { rule: "write" } });
  expect(rows).toEqual([[1]]);
});

test("a refusal before the first row is a problem document", async () => {
  answer([problem], [], 400);
  await expect(all()).rejects.toMatchObject({ code: "query_rejected", message: "No." });
});

test("an answer that ends without its summary is not taken for a whole one", async () => {
  answer(whole.slice(0, 3));
  await expect(all()).rejects.toMatchObject({ code: "unreachable" });
});

test("a line that breaks the contract is said", async () => {
  answer([{ columns: ["a"] }, { rows: 1 }]);
  await expect(all()).rejects.toMatchObject({ code: "unreadable_answer" });
});

test("leaving the loop closes the connection", async () => {
  const { cancelled } = answer(whole, [24]);
  for await (const one of runCypher({ statement: "x" }, new AbortController().signal)) if ("columns" in one) break;
  expect(cancelled()).toBe(true);
});
