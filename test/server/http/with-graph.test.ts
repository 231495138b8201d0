import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExpandAnswer, NodeAnswer } from "../../../contract/graph.ts";
import { MAX_FLOW_CASES, type FlowsAnswer } from "../../../contract/flows.ts";
import type { EditAnswer, EditPreview, RevertPreview } from "../../../contract/edits.ts";
import type { Problem } from "../../../contract/problems.ts";
import type { HypothesesAnswer } from "../../../contract/hypotheses.ts";
import type { ChangedNoteAnswer } from "../../../contract/notes.ts";
import type { ChangedViewAnswer } from "../../../contract/saved-views.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import { write } from "../../../server/database/index.ts";
import { endpoints } from "../../../server/http/endpoints/index.ts";
import { listen, type Listening } from "../../../server/listen.ts";
import { statusOf } from "../../../server/status.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const CROWD = 10_000;
let graph: TestDatabase;
let server: Listening;

beforeAll(async () => {
  graph = await openTestDatabase({ bundled: true });
  const { database } = graph;
  await write(database, (run) =>
    run({
      statement: `CREATE (hub:Entity:Place:District {id: 'place:crowded', name: 'Crowded', search: 'crowded'})
WITH hub UNWIND range(1, $crowd) AS i
CREATE (c:Entity:CaseFile {id: 'case:crowd-' + toString(i), title: 'One of many', search: 'one of many'})
CREATE (c)-[:TO {id: 'rel:crowd-' + toString(i), status: 'reported', dateFrom: '2024-01-01', dateTo: '2024-01-01'}]->(hub)`,
      parameters: { crowd: CROWD },
    }),
  );
  const config = readConfig({});
  const home = {
    database,
    embedded: undefined,
    reader: undefined,
    events: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  const app = createApp(
    {
      database,
      limits: config.limits,
      edits: config.edits,
      status: (limits) => statusOf(home, config, limits),
    },
    { ...config, logRequests: false, version: "0.0.0" },
  );
  server = await listen(app, 0, "127.0.0.1");
}, 120_000);
afterAll(async () => {
  await server.close();
  await graph.close();
});

interface Answer<T> {
  status: number;
  body: T;
}

async function ask<T>(path: string, body?: unknown, method = body === undefined ? "GET" : "POST"): Promise<Answer<T>> {
  const address = server.address.replace("localhost", "127.0.0.1");
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${address}/api${path}`, { method, ...(body === undefined ? {} : json) });
  const text = await response.text();
  const isStream = response.headers.get("Content-Type")?.startsWith("application/x-ndjson") === true;
  const given: unknown = isStream
    ? text
        .trim()
        .split("\n")
        .map((line): unknown => JSON.parse(line))
    : JSON.parse(text);
  return { status: response.status, body: given as T };
}

describe("every address answers as its schema says", () => {
  const leg = { from: "place:spain", type: "ROUTE", id: "leg:spain--bordeaux-bacalan--road" };
  const view = { name: "Spain", format: 1, state: { nodes: ["place:spain"] } };
  const question = { title: "All countries", statement: "MATCH (c:Country) RETURN c.name AS name ORDER BY name" };
  /** The two legs of a proposal, once it is asked for. */
  const proposed = { premises: ["", ""], seen: "" };
  /** What a preview showed, and what taking an edit back would do, once they are asked for. */
  const applied = { statement: "MATCH (c:Country) WHERE c.id = 'place:spain' SET c.checked = true", seen: "" };
  const reverted = { seen: "" };
  /** In this order: the view is made before the cases, and is there for each of them. */
  const asked: [address: string, body: unknown, extra?: string][] = [
    ["GET /status", undefined],
    ["GET /schema", undefined],
    ["GET /search", undefined, "?q=bacalan"],
    ["POST /graph/load", { ids: ["place:spain", "place:bordeaux-bacalan", "place:nowhere"], relationships: [leg] }],
    ["POST /graph/between", { ids: ["place:spain", "case:2024-02-08-bacalan", "place:bordeaux-bacalan"] }],
    ["POST /graph/paths", { from: "place:spain", to: "place:bordeaux-bacalan" }],
    ["POST /routes/search", { from: ["place:spain"], to: ["place:chambery"] }],
    [
      "POST /routes/what-if",
      {
        question: { from: ["place:spain"], to: ["place:lyon"] },
        closed: { places: ["place:saint-quentin-fallavier"] },
      },
    ],
    ["POST /routes/chokepoints", { from: ["place:antilles"], to: ["place:strasbourg"] }],
    [
      "POST /routes/flows",
      { periods: [{ from: "2024-02-01", to: "2024-02-29" }], commodities: ["commodity:cannabis"] },
    ],
    [
      "POST /routes/trace",
      { legs: [{ id: "leg:spain--toll-valence-sud--road", from: "place:spain", to: "place:toll-valence-sud" }] },
    ],
    ["POST /routes/network", { modes: ["road"] }],
    ["POST /routes/disruption", { removals: 5 }],
    ["POST /routes/hypotheses", { limit: 1 }],
    ["POST /routes/hypotheses/accepted", proposed],
    ["GET /routes/hypotheses/accepted", undefined],
    ["DELETE /routes/hypotheses/accepted/:id", undefined, "hypothesis"],
    ["GET /nodes/:id", undefined, "place:spain"],
    ["POST /nodes/:id/expand", { limit: 5 }, "place:spain"],
    ["GET /nodes/:id/evidence", undefined, "case:2024-02-saint-quentin-fallavier"],
    ["GET /nodes/:from/relationships/:type/:id/evidence", undefined, ""],
    ["POST /claims/sources", { claims: ["claim:cb1-a", "claim:none"] }],
    ["POST /cypher/run", { statement: "MATCH (n:Country) RETURN n, n.lat AS lat ORDER BY n.id", maxRows: 2 }],
    ["POST /cypher/check", { statement: "MATCH (n)-[*]-(m) RETURN m" }],
    [
      "POST /cypher/recognise",
      {
        statement: "MATCH (c:CaseFile)-[:FROM]->(p:Entity) WHERE p.id = $id RETURN c",
        parameters: { id: "place:spain" },
      },
    ],
    ["POST /edits/preview", { statement: "MATCH (c:Country) SET c.checked = true" }],
    ["POST /edits", applied],
    ["GET /edits", undefined, "?limit=1"],
    ["GET /edits/:id", undefined, "edit"],
    ["POST /edits/:id/preview-revert", {}, "edit"],
    ["POST /edits/:id/revert", reverted, "edit"],
    ["GET /queries", undefined, "?q=voice&category=evidence"],
    ["POST /queries", { ...question, title: "Some countries" }],
    ["POST /queries/import", { files: [{ file: "a.cypher", text: "// title: One\n\nRETURN 1 AS one\n" }] }],
    ["GET /queries/:name", undefined, "own:all-countries"],
    ["PUT /queries/:name", { ...question, version: 1, about: "All of them" }, "own:all-countries"],
    ["DELETE /queries/:name", undefined, "own:all-countries?version=2"],
    ["POST /queries/:name/restore", {}, "own:all-countries"],
    ["POST /queries/:name/duplicate", {}],
    ["GET /queries/:name/file", undefined, "own:all-countries"],
    ["POST /queries/:name/run", { parameters: { limit: 3 } }],
    ["GET /views/first", undefined],
    ["GET /views", undefined, "?limit=5"],
    ["POST /views", view],
    ["GET /views/:id", undefined, "view"],
    ["PUT /views/:id", { ...view, version: 1 }, "view"],
    ["PATCH /views/:id", { version: 2, notes: "Noted" }, "view"],
    ["POST /views/:id/duplicate", {}, "view"],
    ["DELETE /views/:id", undefined, "view?version=3"],
    ["POST /views/:id/restore", {}, "view"],
    ["POST /notes", { about: { relationship: leg }, text: "Why?" }],
    ["POST /notes/find", { about: [{ relationship: leg }, { node: "place:spain" }] }],
    ["GET /notes/counts", undefined],
    ["GET /notes/:id", undefined, "note"],
    ["PATCH /notes/:id", { version: 1, text: "Changed" }, "note"],
    ["DELETE /notes/:id", undefined, "note?version=2"],
    ["POST /notes/:id/restore", {}, "note"],
    ["GET /samples", undefined],
    ["POST /samples/:id/remove", {}, "story"],
    ["POST /samples/:id/restore", {}, "story"],
    ["POST /samples/:id/load", {}, "story"],
  ];
  let viewId = "";
  let noteId = "";
  let hypothesisId = "";
  let editId = "";
  beforeAll(async () => {
    viewId = (await ask<ChangedViewAnswer>("/views", view)).body.view.id;
    await ask("/queries", question);
    const about = { node: "place:spain" };
    noteId = (await ask<ChangedNoteAnswer>("/notes", { about, text: "Spain" })).body.note.id;
    const [found] = (await ask<HypothesesAnswer>("/routes/hypotheses", { limit: 1 })).body.hypotheses;
    Object.assign(proposed, { premises: [found?.first.leg, found?.second.leg], seen: found?.seen });
    hypothesisId = found?.id ?? "";
    const first = { statement: "MATCH (c:CaseFile) SET c.read = true", parameters: {} };
    const { seen } = (await ask<EditPreview>("/edits/preview", first)).body;
    editId = (await ask<EditAnswer>("/edits", { ...first, seen })).body.edit.id;
    reverted.seen = (await ask<RevertPreview>(`/edits/${editId}/preview-revert`, {})).body.effect?.seen ?? "";
    applied.seen = (await ask<EditPreview>("/edits/preview", { statement: applied.statement })).body.seen;
  }, 120_000);

  test.each(asked)("%s", async (address, body, extra = "") => {
    const [method = "", path = ""] = address.split(" ");
    const described = endpoints.find((each) => each.path === path && each.method.toUpperCase() === method);
    const filled = path
      .replace(":name", extra.startsWith("own:") ? extra : "one-voice")
      .replace(":from/relationships/:type/:id", `${leg.from}/relationships/${leg.type}/${leg.id}`)
      .replace(
        ":id",
        extra
          .replace(/^view/, viewId)
          .replace(/^note/, noteId)
          .replace(/^edit/, editId)
          .replace(/^hypothesis/, hypothesisId),
      );
    const answer = await ask<unknown>(extra.startsWith("?") ? path + extra : filled, body, method);
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(200);
    for (const part of described?.isStream ? (answer.body as unknown[]) : [answer.body]) {
      const checked = described?.answer.safeParse(part);
      expect(checked?.error?.issues ?? []).toEqual([]);
      expect(checked?.success).toBe(true);
    }
  });

  test("no address of the interface is left out above", () => {
    const addresses = endpoints.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(asked.map(([address]) => address).toSorted()).toEqual(addresses.toSorted());
  });
});

describe("rows of free Cypher", () => {
  interface Lines {
    columns?: string[];
    row?: unknown[];
    summary?: { rows: number; truncated: boolean; cutBy: string | null };
    problem?: Problem;
  }

  test("come in the order of the columns, and a cut says so", async () => {
    const statement = "UNWIND range(1, 50) AS n RETURN n AS n, toFloat(n) AS f";
    const { body } = await ask<Lines[]>("/cypher/run", { statement, maxRows: 3 });
    expect(body[0]).toEqual({ columns: ["n", "f"] });
    expect(body.slice(1, 4)).toEqual([1, 2, 3].map((n) => ({ row: [n, { $type: "Float", _value: `${n}.0` }] })));
    expect(body[4]?.summary).toMatchObject({ rows: 3, truncated: true, cutBy: "rows" });
  });

  test("say nothing of a cut where exactly so many are there", async () => {
    const { body } = await ask<Lines[]>("/cypher/run", { statement: "UNWIND range(1, 3) AS n RETURN n", maxRows: 3 });
    expect(body.at(-1)?.summary).toMatchObject({ rows: 3, truncated: false, cutBy: null });
  });

  test("a failure after the first row is the last line", async () => {
    const statement = "UNWIND range(1, 5000) AS n RETURN 1 / (4500 - n) AS x";
    const { status, body } = await ask<Lines[] | Problem>("/cypher/run", { statement, maxRows: 10_000 });
    const said = Array.isArray(body) ? body.at(-1)?.problem : body;
    expect(said?.code).toBe("query_rejected");
    expect([200, 400]).toContain(status);
  });

  test("a client that has three queries running is told to wait for one", async () => {
    const heavy = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n";
    const gone = new AbortController();
    const address = server.address.replace("localhost", "127.0.0.1");
    const running = [1, 2, 3].map(() =>
      fetch(`${address}/api/cypher/run`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ statement: heavy }),
        signal: gone.signal,
      }).catch(() => undefined),
    );
    const next = () => ask<Problem>("/cypher/run", { statement: "RETURN 1 AS one" });
    await expect.poll(async () => (await next()).body.code, { timeout: 10_000 }).toBe("too_many_queries");
    gone.abort();
    await Promise.all(running);
    await expect.poll(async () => (await next()).status, { timeout: 10_000 }).toBe(200);
  });
});

describe("bad input gets a sentence", () => {
  test.each([
    ["/nodes/place:atlantis", undefined, 404, "unknown_node"],
    ["/nodes/place:atlantis/expand", {}, 404, "unknown_node"],
    ["/nodes/place:atlantis/evidence", undefined, 404, "unknown_node"],
    ["/nodes/place:spain/relationships/ROUTE/leg:none/evidence", undefined, 404, "unknown_relationship"],
    ["/nodes/place:spain/relationships/route/leg:none/evidence", undefined, 400, "invalid_request"],
    ["/graph/paths", { from: "place:spain", to: "place:spain" }, 400, "same_node"],
    ["/graph/paths", { from: "place:spain", to: "place:atlantis" }, 404, "unknown_node"],
    ["/nodes/place:spain/expand", { cursor: "from elsewhere" }, 400, "invalid_cursor"],
    ["/samples/atlantis/load", {}, 404, "unknown_sample"],
    ["/samples/network/remove", {}, 409, "sample_not_loaded"],
    ["/samples/network/restore", {}, 409, "nothing_to_restore"],
    ["/search?q=", undefined, 400, "invalid_request"],
    ["/cypher/run", { statement: "" }, 400, "query_rejected"],
    ["/cypher/run", { statement: "x".repeat(1_000_000) }, 400, "query_rejected"],
    ["/cypher/run", { statement: "MATCH (n) RETURN n\u0000" }, 400, "query_rejected"],
    ["/cypher/run", { statement: "MATCH (n) WHERE n.name = 'open RETURN n" }, 400, "query_rejected"],
    ["/cypher/run", { statement: "RETURN $x AS x" }, 400, "query_rejected"],
    ["/cypher/run", { statement: "RETURN 1 AS x", maxRows: 0 }, 400, "invalid_request"],
    ["/queries/atlantis/run", {}, 404, "unknown_query"],
    ["/queries/own:atlantis", undefined, 404, "unknown_query"],
    ["/queries?category=roads", undefined, 400, "invalid_request"],
    ["/queries", { title: "No statement" }, 400, "invalid_request"],
    ["/queries", { title: "Writes", statement: "CREATE (n) RETURN n" }, 400, "query_rejected"],
    ["/queries/import", { files: [] }, 400, "invalid_request"],
    ["/queries/import", { files: [{ file: "a.cypher", text: "RETURN 1" }] }, 400, "query_file_refused"],
    ["/search?q=x&kinds=dragon", undefined, 400, "invalid_request"],
  ])("%s", async (path, body, status, code) => {
    const answer = await ask<Problem>(path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/^\p{Lu}.*\.$|^\S+: /u);
  });

  test("a cursor of one node does not turn a page of another", async () => {
    const first = await ask<ExpandAnswer>("/nodes/place:spain/expand", { limit: 2 });
    expect(first.body.cursor).not.toBeNull();
    const other = await ask<Problem>("/nodes/place:netherlands/expand", { limit: 2, cursor: first.body.cursor });
    expect([other.status, other.body.code]).toEqual([400, "invalid_cursor"]);
  });
});

describe("a node with ten thousand neighbours", () => {
  test("says how many there are before anything is fetched", async () => {
    const { body } = await ask<NodeAnswer>("/nodes/place:crowded");
    expect(body.groups).toEqual([{ type: "TO", direction: "in", kind: "case", count: CROWD }]);
  });

  test("is expanded a page at a time, and the cut is said", async () => {
    const { body } = await ask<ExpandAnswer>("/nodes/place:crowded/expand", {});
    expect(body).toMatchObject({ total: CROWD, remaining: CROWD - 100, truncated: true });
    expect(body.slice.nodes.filter(({ kind }) => kind === "case")).toHaveLength(100);
    const next = await ask<ExpandAnswer>("/nodes/place:crowded/expand", { cursor: body.cursor });
    const seen = new Set(body.slice.edges.map(({ id }) => id));
    expect(next.body.slice.edges.filter(({ id }) => seen.has(id))).toEqual([]);
    expect(next.body.remaining).toBe(CROWD - 200);
  });
});

describe("more cases than one answer on flows reads", () => {
  test("are cut, the newest first, and the cut is said", async () => {
    const { status, body } = await ask<FlowsAnswer>("/routes/flows", {});
    expect([status, body.isCut, body.cases.length]).toEqual([200, true, MAX_FLOW_CASES]);
    expect(body.flows[0]?.id).toBe("flow:place:spain--place:toll-biriatou--taken");
  });

  test("are not cut where the question leaves few of them", async () => {
    const { body } = await ask<FlowsAnswer>("/routes/flows", { commodities: ["commodity:cocaine"], modes: ["air"] });
    expect([body.isCut, body.cases.length]).toEqual([false, 3]);
  });
});

describe("a database that goes away", () => {
  test("is said to be away, and what was asked can be asked again", async () => {
    await graph.embedded.close();
    const [node, status] = await Promise.all([
      ask<Problem>("/nodes/place:spain"),
      ask<{ database: { reachable: boolean; problem: string } }>("/status"),
    ]);
    expect([node.status, node.body.code]).toEqual([503, "database_unreachable"]);
    expect(node.body.hint).toContain("try in a moment");
    expect([status.status, status.body.database]).toMatchObject([200, { reachable: false }]);
    expect(status.body.database.problem).not.toBe("");
  }, 60_000);
});
