import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { write } from "../../../../server/database/index.ts";
import { currentProjection } from "../../../../server/routes/projection/kept-projection.ts";
import { openTestDatabase, type TestDatabase } from "../../../support/database.ts";

const LIMITS = { maxRows: 1000, timeoutMs: 10_000 };

let graph: TestDatabase;
beforeAll(async () => {
  graph = await openTestDatabase({ schema: false });
});
afterAll(() => graph.close());
afterEach(() => void vi.useRealTimers());

const confidences = async () => (await currentProjection(graph.database, LIMITS)).legs.map((leg) => leg.confidence);

/** As somebody who knows nothing of revisions. */
const writeUnseen = (statement: string) => write(graph.database, (run) => run({ statement }), { keepsRevision: true });

test("a graph that keeps no revision is read again when it grew, and once a minute", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-02-01T12:00:00Z") });
  await writeUnseen("CREATE (:Place {id: 'a'})-[:ROUTE {id: 'one', confidence: 0.5}]->(:Place {id: 'b'})");
  expect(await confidences()).toEqual([0.5]);
  await writeUnseen(
    "MATCH (b:Place {id: 'b'}), (a:Place {id: 'a'}) CREATE (b)-[:ROUTE {id: 'two', confidence: 0.25}]->(a)",
  );
  expect(await confidences()).toEqual([0.5, 0.25]);
  await writeUnseen("MATCH ()-[r:ROUTE]->() SET r.confidence = 0.75");
  expect(await confidences()).toEqual([0.5, 0.25]);
  vi.setSystemTime(new Date("2024-02-01T12:01:00Z"));
  expect(await confidences()).toEqual([0.75, 0.75]);
});
