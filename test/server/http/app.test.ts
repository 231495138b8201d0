import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ErrorCode, type Problem } from "../../../contract/problems.ts";
import { createApp } from "../../../server/app.ts";
import { readConfig } from "../../../server/config.ts";
import type { Database } from "../../../server/database/index.ts";
import { AppError } from "../../../server/errors.ts";
import { listen, type Listening } from "../../../server/listen.ts";

/** A database nobody may touch: these tests stop before any question reaches it. */
const untouched = new Proxy({} as Database, {
  get(_target, name) {
    throw new Error(`the database was asked for ${String(name)}`);
  },
});

let plain: Listening;
let locked: Listening;

async function start(environment: Record<string, string>): Promise<Listening> {
  const config = readConfig(environment);
  const status = () =>
    Promise.reject(new AppError("database_unreachable", "The graph does not answer.", { hint: "Wait." }));
  const app = createApp(
    { database: untouched, limits: config.limits, edits: config.edits, status },
    { ...config, logRequests: false, version: "0.0.0" },
  );
  return listen(app, 0, "127.0.0.1");
}

beforeAll(async () => {
  plain = await start({ FILIERE_HOSTS: "graph.example" });
  locked = await start({ FILIERE_PASSWORD: "open sesame" });
});
afterAll(() => Promise.all([plain.close(), locked.close()]));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Not fetch: it forbids setting Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string; at?: Listening } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body, at = plain } = options;
  return new Promise((done, failed) => {
    const url = new URL(path, at.address.replace("localhost", "127.0.0.1"));
    const sent = httpRequest(url, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", failed);
    sent.end(body);
  });
}

const problemIn = ({ body }: Answer): Problem => JSON.parse(body) as Problem;
const json = { "Content-Type": "application/json" };

describe("who may ask", () => {
  test("a name that points at this machine from elsewhere is refused", async () => {
    const answer = await ask("/api/openapi.json", { headers: { Host: "evil.example:4477" } });
    expect(answer.status).toBe(403);
    expect(problemIn(answer)).toMatchObject({ code: "forbidden_host", values: { host: "evil.example" } });
  });

  test("loopback names and configured names are answered", async () => {
    for (const name of ["localhost:4477", "127.0.0.1", "[::1]:80", "graph.example", "GRAPH.example:8080"]) {
      expect((await ask("/api/openapi.json", { headers: { Host: name } })).status, name).toBe(200);
    }
  });

  test("a page of another site may not ask", async () => {
    for (const origin of ["https://evil.example", "http://localhost:1", "null"]) {
      const answer = await ask("/api/graph/load", { method: "POST", headers: { ...json, Origin: origin }, body: "{}" });
      expect([answer.status, problemIn(answer).code], origin).toEqual([403, "forbidden_origin"]);
    }
  });

  test("what is posted must say that it is JSON", async () => {
    const answer = await ask("/api/graph/load", {
      method: "POST",
      headers: { "Content-Type": "text/plain" },
      body: "{}",
    });
    expect([answer.status, problemIn(answer).code]).toEqual([415, "not_json"]);
  });

  test("a password, where one is set, is asked for and compared", async () => {
    const basic = (pair: string) => ({ Authorization: `Basic ${Buffer.from(pair).toString("base64")}` });
    const without = await ask("/api/openapi.json", { at: locked });
    expect([without.status, without.headers["www-authenticate"]]).toEqual([401, expect.stringContaining("Basic")]);
    expect((await ask("/api/openapi.json", { at: locked, headers: basic("any:wrong") })).status).toBe(401);
    expect((await ask("/api/openapi.json", { at: locked, headers: basic("any:open sesame") })).status).toBe(200);
    for (let tries = 0; tries < 10; tries++) await ask("/", { at: locked, headers: basic("any:wrong") });
    const blocked = await ask("/api/openapi.json", { at: locked, headers: basic("any:wrong") });
    expect([blocked.status, problemIn(blocked).code]).toEqual([429, "too_many_tries"]);
    expect((await ask("/api/openapi.json", { at: locked, headers: basic("any:open sesame") })).status).toBe(200);
  });
});

describe("what may be asked", () => {
  test("a body that is not JSON is refused with a sentence", async () => {
    const answer = await ask("/api/graph/load", { method: "POST", headers: json, body: '{"ids": [' });
    expect([answer.status, problemIn(answer).code]).toEqual([400, "invalid_request"]);
  });

  test("a field of a wrong type is named", async () => {
    const answer = await ask("/api/graph/load", { method: "POST", headers: json, body: '{"ids": [7]}' });
    expect([answer.status, problemIn(answer).values]).toEqual([400, { field: "ids.0" }]);
  });

  test.each(["search", "flows", "hypotheses", "network"])(
    "%s: a period that ends before it begins is refused",
    async (what) => {
      const body = JSON.stringify({ periods: [{ from: "2011-01-01", to: "2010-12-31" }] });
      const answer = await ask(`/api/routes/${what}`, { method: "POST", headers: json, body });
      expect([answer.status, problemIn(answer).code]).toEqual([400, "invalid_request"]);
    },
  );

  test("a field nobody knows is refused, not ignored", async () => {
    const answer = await ask("/api/graph/load", { method: "POST", headers: json, body: '{"ids": [], "idz": []}' });
    expect([answer.status, problemIn(answer).code]).toEqual([400, "invalid_request"]);
  });

  test("a page larger than the limit is refused", async () => {
    const answer = await ask("/api/nodes/x/expand", { method: "POST", headers: json, body: '{"limit": 100000}' });
    expect([answer.status, problemIn(answer).values]).toEqual([400, { field: "limit" }]);
  });

  test("a body larger than the server takes is refused", async () => {
    const answer = await ask("/api/graph/load", {
      method: "POST",
      headers: json,
      body: `{"ids": ["${"x".repeat(8_100_000)}"]}`,
    });
    expect([answer.status, problemIn(answer).code]).toEqual([413, "too_large"]);
  });

  test("a relationship type that is none never reaches the database", async () => {
    const answer = await ask("/api/nodes/x/expand", {
      method: "POST",
      headers: json,
      body: '{"type": "A]->() DETACH DELETE n //"}',
    });
    expect([answer.status, problemIn(answer).values]).toEqual([400, { field: "type" }]);
  });

  test("an unknown address and a wrong method are told apart", async () => {
    const nowhere = await ask("/api/nowhere");
    expect([nowhere.status, problemIn(nowhere).code]).toEqual([404, "not_found"]);
    const method = await ask("/api/status", { method: "DELETE" });
    expect([method.status, method.headers["allow"]]).toEqual([405, "GET"]);
  });
});

describe("how it answers", () => {
  test("a failure is a problem document with the number of the request", async () => {
    const answer = await ask("/api/status");
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(problemIn(answer)).toEqual({
      type: "/api#problem-database_unreachable",
      title: "database unreachable",
      status: 503,
      code: "database_unreachable",
      detail: "The graph does not answer.",
      hint: "Wait.",
      values: {},
      requestId: answer.headers["x-request-id"],
    });
  });

  test("a fault of ours says so without showing where", async () => {
    const answer = await ask("/api/search?q=x");
    expect([answer.status, problemIn(answer).code]).toEqual([500, "internal"]);
    expect(answer.body).not.toContain("at ");
    expect(answer.body).not.toContain("the database was asked");
  });

  test("every answer forbids what comes from elsewhere", async () => {
    const { headers } = await ask("/api");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain(" 'unsafe-eval'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("the page at /api lists every address of the document", async () => {
    const document = JSON.parse((await ask("/api/openapi.json")).body) as { paths: Record<string, object> };
    const page = (await ask("/api")).body;
    expect(Object.keys(document.paths)).toContain("/api/nodes/{id}/expand");
    for (const path of Object.keys(document.paths)) expect(page).toContain(path);
  });

  test("the page explains every code that a problem points to", async () => {
    const page = (await ask("/api")).body;
    for (const code of ErrorCode.options) expect(page).toContain(`id="problem-${code}"`);
  });
});
