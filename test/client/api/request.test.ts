import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { cypherLog } from "../../../client/api/cypher-log.ts";
import { request } from "../../../client/api/request.ts";
import { problemWords } from "../../../client/state/use-problem.ts";
import { english, french } from "../graph/samples.ts";

const Answer = z.object({
  value: z.int(),
  cypher: z.object({ statement: z.string(), parameters: z.record(z.string(), z.unknown()) }),
});
const good = { value: 1, cypher: { statement: "RETURN 1", parameters: {} } };
const problem = {
  type: "about:blank",
  title: "Unknown node",
  status: 404,
  code: "unknown_node",
  detail: "There is no node place:x.",
  values: { id: "place:x" },
  requestId: "r42",
};

function answer(response: () => Response | Promise<Response>) {
  const fetched = vi.fn<() => Promise<Response>>(async () => await response());
  vi.stubGlobal("fetch", fetched);
  return fetched;
}
const ask = () => request({ path: "/x", answer: Answer, what: { key: "log.first" } });

afterEach(() => vi.unstubAllGlobals());

test("an answer's statement stands in the log under what was clicked", async () => {
  answer(() => Response.json(good));
  await ask();
  expect(cypherLog.getState().entries[0]).toMatchObject({
    what: { key: "log.first" },
    cypher: { statement: "RETURN 1" },
  });
});

test("a problem document keeps its code, values and request", async () => {
  answer(() => Response.json(problem, { status: 404 }));
  await expect(ask()).rejects.toMatchObject({ code: "unknown_node", status: 404, requestId: "r42" });
});

test("a problem is worded in the language of the screen, by its code and values", async () => {
  answer(() => Response.json(problem, { status: 404 }));
  const error = await ask().catch((reason: unknown) => reason);
  expect(problemWords(error, english).sentence).toBe("This graph does not hold “place:x”.");
  expect(problemWords(error, french).sentence).toBe("Ce graphe ne contient pas « place:x ».");
  expect(problemWords(error, english).small).toBe("unknown_node · request r42");
});

test("a problem without words of ours is told in the server's", async () => {
  answer(() =>
    Response.json({ ...problem, code: "internal", detail: "It broke.", hint: "Try again." }, { status: 500 }),
  );
  const error = await ask().catch((reason: unknown) => reason);
  expect(problemWords(error, french)).toMatchObject({ sentence: "It broke.", hint: "Try again." });
});

test("a server that cannot be reached is told from one that refuses", async () => {
  answer(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(ask()).rejects.toMatchObject({ code: "unreachable" });
});

test("an answer that breaks the contract is refused", async () => {
  answer(() => Response.json({ ...good, value: "one" }));
  await expect(ask()).rejects.toMatchObject({ code: "unreadable_answer" });
  answer(() => new Response("<html>", { status: 200 }));
  await expect(ask()).rejects.toMatchObject({ code: "unreadable_answer" });
  answer(() => new Response("<html>", { status: 502 }));
  await expect(ask()).rejects.toMatchObject({ code: "unreadable_answer", status: 502 });
});

test("a cancelled request ends as cancelled, not as a failure of the server", async () => {
  const abort = new AbortController();
  answer(() => {
    abort.abort();
    return Promise.reject(new Error("aborted"));
  });
  const error = await request({ path: "/x", answer: Answer, signal: abort.signal }).catch((reason: unknown) => reason);
  expect(error).toBe(abort.signal.reason);
});
