import { expect, test } from "vitest";
import { StatusAnswer } from "../../contract/status.ts";
import { readConfig } from "../../server/config.ts";
import type { Database } from "../../server/database/index.ts";
import type { EmbeddedGraph, LifeEvent } from "../../server/embedded/index.ts";
import { AppError } from "../../server/errors.ts";
import type { Home } from "../../server/home.ts";
import { statusOf } from "../../server/status.ts";

const EVENT: LifeEvent = {
  at: "2026-03-01T08:15:00.000Z",
  kind: "restart",
  text: "The embedded graph was started again because it needed more than 400 MB of memory.",
  statement: "running for 3.2 s: UNWIND range(1, 1000000000) AS x RETURN collect(x)",
};

function homeIn(state: ReturnType<EmbeddedGraph["status"]>): Home {
  const away = () => Promise.reject(new AppError("database_unreachable", "The database does not answer."));
  return {
    database: { kind: "embedded", address: "bolt://127.0.0.1:7697", info: away } as unknown as Database,
    embedded: { status: () => state } as EmbeddedGraph,
    reader: undefined,
    events: () => Promise.resolve([EVENT]),
    close: () => Promise.resolve(),
  };
}

const config = readConfig({});
const read = { maxRows: 10, timeoutMs: 1_000 };

test("the status tells each restart with its reason and the statement that had been running", async () => {
  const answer = await statusOf(homeIn({ state: "restarting", pid: 1, restarts: 1 }), config, read);
  expect(StatusAnswer.parse(answer).database).toMatchObject({
    reachable: false,
    problem: "The database does not answer.",
    engine: "restarting",
    restarts: 1,
    events: [EVENT],
  });
});

test("an engine that does not come back says why, and how to go on", async () => {
  const problem = "There is no space left to open the graph. Free some space on that disk and start again.";
  const answer = await statusOf(homeIn({ state: "failed", pid: undefined, restarts: 3, problem }), config, read);
  expect(answer.database).toMatchObject({ reachable: false, engine: "failed", problem });
});
