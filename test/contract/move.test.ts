import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CreateViewBody } from "../../contract/saved-views.ts";
import type { FirstView } from "../../contract/views.ts";
import { readConfig } from "../../server/config.ts";
import { changeSchema, Float, read, write, type Database } from "../../server/database/index.ts";
import { exportJson } from "../../server/exports/index.ts";
import { fillBundled } from "../../server/samples/index.ts";
import { moveGraph, type OnProgress, type Progress } from "../../server/moves/index.ts";
import { deleteNote, editNote, writeNote } from "../../server/notes/index.ts";
import { prepareGraph } from "../../server/prepare-graph.ts";
import { serve } from "../../server/serve.ts";
import { createView, deleteView, restoreView, saveView } from "../../server/views/index.ts";
import { openTestDatabase } from "../support/database.ts";
import { makeBare, textOf } from "./written/exports.ts";
import { openSubject, subjectNames, type Subject } from "./subjects.ts";
import { failureOf, LIMITS, removeAll, valueOf } from "./written/written-case.ts";

/** A cold Neo4j plans each statement anew. */
const SLOWLY = { timeout: 180_000 };

/** Whatever may stand in a graph that people, importers and other tools wrote to. */
const MIXED = `CREATE (g:FiliereGraph {schema: 1, revision: 41})
CREATE (v:SavedView {id: 'view:1', version: 2, json: '{"spots": []}'})
CREATE (n:FiliereNote {id: 'note:1', version: 2, about: 'trial:a', text: 'One\\nTwo'})
CREATE (a:Entity:Place:District {id: 'trial:a', whole: $whole, integer: 2, big: 9007199254740993, part: 0.1,
  day: date('2024-02-08'), dayText: '2024-02-08', clock: localtime('10:05:06'), zoned: datetime('2024-02-08T10:05:06+01:00'),
  local: localdatetime('2024-02-08T10:05:06'), span: duration('P1M2DT3S'), days: [date('2024-02-08'), date('2024-02-09')],
  parts: $parts, integers: [1, 2], names: ['œuvre', '', 'Łódź'], none: [], yes: true, note: "it's 'a' \\\\ note"})
CREATE (b:Entity {id: 'trial:b', endless: 1.0 / 0.0, negative: -7})
CREATE (c:\`Étape à pied\` {\`prénom usuel\`: 'Zoé'})
CREATE (d {loose: true})
CREATE (a)-[:KNOWS {id: 'one', since: date('2024-02-08'), weight: $whole}]->(b)
CREATE (a)-[:KNOWS {id: 'two'}]->(b)
CREATE (a)-[:KNOWS {id: 'two'}]->(b)
CREATE (b)-[:KNOWS]->(b)
CREATE (c)-[:\`mène à\` {\`à partir de\`: 2}]->(d)
CREATE (d)-[:LED_TO]->(a)`;

const MANY = `UNWIND range(1, 1200) AS i
CREATE (n:Entity:Trial {id: 'trial:' + toString(i), number: i})
WITH n
MATCH (a:Entity) WHERE a.id = 'trial:a'
CREATE (n)-[:TO_A]->(a)`;

const COUNT = "MATCH (n) RETURN count(n) AS total";

/** Each node with all it holds, in an order of its own; the ends of relationships told by what stands in them. */
const NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties";
const LINKS =
  "MATCH (a)-[r]->(b) RETURN properties(a) AS origin, type(r) AS type, properties(r) AS properties, properties(b) AS target";

async function contentOf(database: Database): Promise<string[]> {
  const limits = { ...LIMITS, maxRows: 10_000 };
  const rows = [
    ...(await read(database, { statement: NODES }, limits)).rows.map((row) => ({
      ...row,
      labels: (row["labels"] as string[]).sort(),
    })),
    ...(await read(database, { statement: LINKS }, limits)).rows,
  ];
  return rows.map((row) => JSON.stringify(row, inOrder)).sort();
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function breakOffAt(last: Progress["step"]) {
  return ({ step }: Progress): void => {
    if (step === last) throw new Error("broken off");
  };
}

describe.each(subjectNames)("to %s", (name) => {
  let source: Awaited<ReturnType<typeof openTestDatabase>>;
  let target: Subject;
  const steps: Progress[] = [];
  const move = (onProgress: OnProgress = () => undefined) => {
    steps.length = 0;
    return moveGraph(source.database, target.database, (progress) => {
      steps.push(progress);
      return onProgress(progress);
    });
  };
  const fill = (statement: string) =>
    write(
      source.database,
      (run) => run({ statement, parameters: { whole: new Float(2), parts: [new Float(1), new Float(2.5)] } }),
      { keepsRevision: true },
    );

  beforeAll(async () => {
    source = await openTestDatabase();
    target = await openSubject(name);
    await makeBare(target);
  });
  afterEach(async () => {
    await removeAll(source.database);
    await makeBare(target);
  });
  afterAll(async () => {
    await target.close();
    await source.close();
  });

  test("every node, relationship, label and value arrives as it was, and nothing else", SLOWLY, async () => {
    await fill(MIXED);
    const before = await contentOf(source.database);
    const moved = await move();
    expect(moved).toMatchObject({ nodes: 7, relationships: 6, types: { KNOWS: 4, LED_TO: 1, "mène à": 1 } });
    expect(await contentOf(target.database)).toEqual(before);
    expect(await textOf(target.database, exportJson)).toBe(await textOf(source.database, exportJson));
    expect(await contentOf(source.database)).toEqual(before);
    expect(await valueOf(target.database, "MATCH (g:FiliereGraph) RETURN g.revision AS r")).toBe(41);
  });

  test("constraints come with the graph: an id cannot be used again", SLOWLY, async () => {
    await fill(MIXED);
    await move();
    const again = write(target.database, (run) => run({ statement: "CREATE (:Entity {id: 'trial:a'})" }));
    await expect(again).rejects.toMatchObject({ code: "constraint_violated" });
    const view = write(target.database, (run) => run({ statement: "CREATE (:SavedView {id: 'view:1'})" }));
    await expect(view).rejects.toMatchObject({ code: "constraint_violated" });
    const note = write(target.database, (run) => run({ statement: "CREATE (:FiliereNote {id: 'note:1'})" }));
    await expect(note).rejects.toMatchObject({ code: "constraint_violated" });
  });

  test("a move that was broken off is told, and goes on where it was", SLOWLY, async () => {
    await fill(MIXED);
    await fill(MANY);
    const broken = move(({ step, done }) => {
      if (step === "relationships" && done > 500) throw new Error("broken off");
    });
    await expect(broken).rejects.toThrow("broken off");
    await expect(prepareGraph(target.database, () => Promise.resolve(true))).rejects.toMatchObject({
      code: "database_foreign",
      message: expect.stringMatching(/not finished/),
    });
    await move();
    expect(steps.filter(({ step }) => step === "nodes")).toEqual([]);
    expect(steps.find(({ step }) => step === "relationships")?.done).toBeGreaterThan(500);
    expect(await contentOf(target.database)).toEqual(await contentOf(source.database));
    expect(await prepareGraph(target.database, () => Promise.resolve(true))).toBe("known");
  });

  test("where the graph was changed after a move was broken off, the next one begins again", SLOWLY, async () => {
    await fill(MIXED);
    await fill(MANY);
    await failureOf(move(breakOffAt("comparing")));
    await fill("MATCH (n:Entity) WHERE n.id = 'trial:7' SET n.number = 'seven'");
    await move();
    expect(steps.find(({ step }) => step === "nodes")?.done).toBeLessThanOrEqual(1000);
    expect(await contentOf(target.database)).toEqual(await contentOf(source.database));
  });

  test("a move that only lacked its last step takes it", SLOWLY, async () => {
    await fill(MIXED);
    await failureOf(move(breakOffAt("finishing")));
    await move();
    expect(steps.map(({ step }) => step)).not.toContain("comparing");
    expect(await contentOf(target.database)).toEqual(await contentOf(source.database));
  });

  test("a copy in which one value became another is found out, and stays unfinished", SLOWLY, async () => {
    await fill(MIXED);
    const tampering = move(async ({ step, done, total }) => {
      if (step !== "relationships" || done < total) return;
      const statement = "MATCH (n:Entity) WHERE n.id = 'trial:a' SET n.integer = 2.0";
      await write(target.database, (run) => run({ statement }), { keepsRevision: true });
    });
    await expect(tampering).rejects.toMatchObject({ code: "write_conflict" });
    expect(await valueOf(target.database, "MATCH (m:FiliereMove) RETURN count(m) AS total")).toBe(1);
  });

  test("what was written to the graph meanwhile leaves the copy unfinished", SLOWLY, async () => {
    await fill(MIXED);
    const outrun = move(async ({ step, done }) => {
      if (step === "comparing" && done === 1) await fill("CREATE (:Entity {id: 'trial:late'})");
    });
    await expect(outrun).rejects.toMatchObject({ code: "write_conflict", hint: expect.stringContaining("Stop") });
    await move();
    expect(await contentOf(target.database)).toEqual(await contentOf(source.database));
  });

  test("a database that holds anything is refused and left as it is", SLOWLY, async () => {
    await fill(MIXED);
    await write(target.database, (run) => run({ statement: "CREATE (:Person {name: 'A'})" }));
    await expect(move()).rejects.toMatchObject({
      code: "database_foreign",
      message: expect.stringMatching(/not empty/),
    });
    expect(await valueOf(target.database, COUNT)).toBe(1);
    await removeAll(target.database);
    await failureOf(move(breakOffAt("comparing")));
    await write(target.database, (run) => run({ statement: "CREATE (:Person {name: 'A'})" }));
    await expect(move()).rejects.toMatchObject({ code: "database_foreign", message: expect.stringMatching(/no part/) });
    expect(await valueOf(target.database, "MATCH (n:Person) RETURN count(n) AS total")).toBe(1);
  });

  test("an index that somebody made comes too", SLOWLY, async () => {
    await changeSchema(source.database, ["CREATE INDEX trial_number IF NOT EXISTS FOR (n:Trial) ON (n.number)"]);
    await fill(MIXED);
    await move();
    const { rows } = await read(target.database, { statement: "SHOW INDEXES" }, LIMITS);
    expect(rows.map((row) => row["name"])).toContain("trial_number");
    await changeSchema(source.database, ["DROP INDEX trial_number"]);
    await changeSchema(target.database, ["DROP INDEX trial_number"]);
  });

  test(
    "after the move the program shows the same pictures, saved ones and notes too, and finds the same",
    SLOWLY,
    async () => {
      await fillBundled(source.database);
      const views = await fillViews(source.database);
      await fillNotes(source.database);
      await move();
      const { uri, user, password } = source.embedded;
      const before = await askProgram({ uri, user, password }, views);
      const after = await askProgram(target.settings, views);
      expect(before.first.view).not.toBeNull();
      expect(before.views).toMatchObject([
        { view: { version: 2, notes: "Łódź", state: STATE, origin: "saved" } },
        { view: { version: 1, name: "An address", origin: "address" } },
        { code: "view_deleted" },
      ]);
      expect(before.listed).toMatchObject({ total: 1 });
      expect(before.notes).toMatchObject({ total: 1, notes: [{ version: 2, text: "Łódź\n\nAgain" }] });
      expect(after).toEqual(before);
      const [, , deleted = ""] = views;
      expect((await restoreView(target.database, deleted, LIMITS)).view).toMatchObject({ id: deleted, version: 1 });
    },
  );
});

const STATE = { nodes: ["place:spain"], long: "é".repeat(400_000), numbers: [1, 2.5] };

/** One that was saved twice, one behind a short address, one that was deleted. */
async function fillViews(database: Database): Promise<string[]> {
  const make = async (given: object) => {
    const body = CreateViewBody.parse({ name: "A view", format: 1, state: {}, ...given });
    return (await createView(database, body, LIMITS)).view.id;
  };
  const saved = await make({ name: "Saved", notes: "Łódź" });
  await saveView(database, saved, { version: 1, thumbnail: null, format: 2, state: STATE }, LIMITS);
  const short = await make({ name: "An address", origin: "address" });
  const deleted = await make({ name: "Deleted" });
  await deleteView(database, deleted, { version: 1 }, LIMITS);
  return [saved, short, deleted];
}

/** One that was written twice, one that was deleted. */
async function fillNotes(database: Database): Promise<void> {
  const about = { node: "place:spain" };
  const { note } = await writeNote(database, { about, text: "Łódź" }, LIMITS);
  await editNote(database, note.id, { version: 1, text: "Łódź\n\nAgain" }, LIMITS);
  const second = await writeNote(database, { about, text: "Deleted" }, LIMITS);
  await deleteNote(database, second.note.id, { version: 1 }, LIMITS);
}

interface Answers {
  first: Omit<FirstView, "cypher">;
  found: unknown;
  listed: unknown;
  notes: unknown;
  views: unknown[];
}

/** What a program that is started on this database answers. */
async function askProgram(
  { uri, user, password }: { uri: string; user: string; password: string },
  ids: readonly string[],
): Promise<Answers> {
  const environment = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    PORT: "0",
    FILIERE_LOG: "warnings",
  };
  const running = await serve(readConfig(environment));
  const get = async (path: string, body?: object) => {
    const headers = { "Content-Type": "application/json" };
    const asked = body && { method: "POST", headers, body: JSON.stringify(body) };
    return (await fetch(`${running.address}${path}`, asked)).json();
  };
  try {
    const first = (await get("/api/views/first")) as FirstView;
    const views = (await Promise.all(ids.map((id) => get(`/api/views/${id}`)))).map(withoutRequest);
    const [found, listed] = [await get("/api/search?q=bacalan"), await get("/api/views")];
    const notes = await get("/api/notes/find", {});
    return { first: withoutOrder(first) as Answers["first"], found, listed, notes, views };
  } finally {
    await running.close();
  }
}

/** Each problem has the number of its own request. */
function withoutRequest(answer: unknown): unknown {
  return { ...(answer as object), requestId: undefined };
}

function withoutOrder(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, inOrder));
}
