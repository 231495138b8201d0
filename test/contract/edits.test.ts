import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EditAnswer, EditPreview, RevertPreview } from "../../contract/edits.ts";
import { ensureSchema, read, write, type Database } from "../../server/database/index.ts";
import { applyEdit, listEdits, openEdit, previewEdit, previewRevert, revertEdit } from "../../server/edits/index.ts";
import { graphState } from "../../server/graph-state.ts";
import { markGraph } from "../../server/samples/index.ts";
import { wholeGraph } from "./edits/whole-graph.ts";
import { openSubject, subjectNames, type Subject } from "./subjects.ts";
import { removeAll } from "./written/written-case.ts";

const LIMITS = { maxRows: 1000, timeoutMs: 20_000 };

const MADE = [
  `CREATE (:Entity:Place:Country {id: 'place:a', name: 'Aland', search: 'aland', lat: 2.0, lon: 4.5, rank: 2}),
    (:Entity:Place:District {id: 'place:b', name: 'Bevil', search: 'bevil', since: date('2024-02-29'),
      at: datetime('2024-03-01T10:00:00+01:00'), lasts: duration('P1M2DT3S'), tags: ['x', 'y'], parts: [1.0, 2.5]}),
    (:Entity:CaseFile {id: 'case:1', title: 'One', search: 'one', dateFrom: '2024-01-01', dateTo: '2024-01-02'}),
    (:Entity:CaseFile {id: 'case:2', title: 'Two', search: 'two', dateFrom: '2024-01-01', dateTo: '2024-01-02'}),
    (:Loose {a: 1})`,
  `MATCH (c:CaseFile), (p:Place)
CREATE (c)-[:LINKED_TO {id: 'link:' + c.id + p.id, status: 'reported', claims: ['claim:1'], dateFrom: '2024-01-01'}]->(p)`,
  "MATCH (l:Loose) MATCH (p:Place) WHERE p.id = 'place:a' CREATE (l)-[:NEAR {km: 3.0}]->(p)",
  "CREATE (:FiliereNote {id: 'note:1', version: 1, text: 'Kept', about: 'place:a', created: '', changed: ''})",
];

describe.each(subjectNames)("on %s", (name) => {
  let subject: Subject;
  let database: Database;

  const preview = (statement: string, parameters = {}): Promise<EditPreview> =>
    previewEdit(database, { statement, parameters }, "somebody", LIMITS);
  const apply = async (statement: string, parameters = {}, key?: string): Promise<EditAnswer> => {
    const { seen } = await preview(statement, parameters);
    const asked = { statement, parameters, seen, note: "Why", ...(key === undefined ? {} : { key }) };
    return applyEdit(database, asked, "somebody", LIMITS);
  };
  const lookBack = (id: string): Promise<RevertPreview> => previewRevert(database, id, "somebody", LIMITS);
  const takeBack = async (id: string): Promise<EditAnswer> => {
    const { effect, obstacles } = await lookBack(id);
    expect(obstacles).toEqual([]);
    return revertEdit(database, id, { seen: effect?.seen ?? "" }, "somebody", LIMITS);
  };

  beforeAll(async () => {
    subject = await openSubject(name);
    ({ database } = subject);
    await ensureSchema(database);
  });
  afterAll(async () => {
    await removeAll(database);
    await subject.close();
  });
  beforeEach(async () => {
    await removeAll(database);
    await markGraph(database);
    for (const statement of MADE) await write(database, (run) => run({ statement }));
  });

  /** Each changes the graph in another way; the numbers are what the preview must say. */
  const deeds: [title: string, statement: string, counters: object][] = [
    [
      "a node and what is tied to it are created",
      `MATCH (p:Entity) WHERE p.id = 'place:b'
CREATE (c:Entity:CaseFile {id: 'case:new', title: 'New', seen: date('2024-05-06'), weight: 3.0})
CREATE (c)-[:LINKED_TO {id: 'link:new', claims: ['claim:1'], share: 0.5}]->(p) RETURN c.title AS title`,
      { nodesCreated: 1, relationshipsCreated: 1, propertiesSet: 7, labelsAdded: 2 },
    ],
    [
      "a case goes with all that hangs on it",
      "MATCH (c:Entity) WHERE c.id = 'case:1' DETACH DELETE c",
      { nodesDeleted: 1, relationshipsDeleted: 2 },
    ],
    [
      "values change their kind or go",
      `MATCH (p:Entity) WHERE p.id = 'place:b'
SET p.since = '2024-02-29', p.parts = [1, 2], p.at = null, p.lasts = duration('P1D'), p.lat = 3.0`,
      { propertiesSet: 5 },
    ],
    [
      "labels come and go",
      "MATCH (c:Entity) WHERE c.id STARTS WITH 'case:' SET c:Closed:Old REMOVE c:CaseFile",
      { labelsAdded: 4, labelsRemoved: 2 },
    ],
    [
      "relationships change and one goes",
      `MATCH (c:Entity)-[r:LINKED_TO]->(p:Entity)
SET r.weight = 2.0, r.day = date('2024-01-01') WITH r, c, p WHERE c.id = 'case:2' AND p.id = 'place:a' DELETE r`,
      { relationshipsDeleted: 1, propertiesSet: 6 },
    ],
    [
      "what has no id goes, and what held it",
      "MATCH (l:Loose)-[r]->() DELETE r, l",
      { nodesDeleted: 1, relationshipsDeleted: 1 },
    ],
    ["nothing changes", "MATCH (p:Place) SET p.name = p.name", {}],
    [
      "an id becomes another one, and a node is made with a random one",
      "MATCH (p:Entity) WHERE p.id = 'place:a' SET p.id = 'place:z' CREATE (:Entity {id: toString(rand()), at: datetime()})",
      { nodesCreated: 1, labelsAdded: 1, propertiesSet: 3 },
    ],
    [
      "a relationship is redirected and keeps its type, its start and its id",
      `MATCH (c:Entity)-[r:LINKED_TO]->(:Country) WHERE c.id = 'case:1'
CREATE (n:Entity:Place {id: 'place:c', name: 'Cove'})
CREATE (c)-[l:LINKED_TO]->(n) SET l = properties(r) DELETE r`,
      { nodesCreated: 1, relationshipsCreated: 1, relationshipsDeleted: 1, propertiesSet: 6, labelsAdded: 2 },
    ],
    [
      "a node is deleted, and another one with other ties has its id",
      `MATCH (c:Entity) WHERE c.id = 'case:1' DETACH DELETE c
WITH count(*) AS gone
MATCH (p:Entity) WHERE p.id = 'place:b'
CREATE (n:Entity:CaseFile {id: 'case:1', title: 'Uno'})-[:LINKED_TO {id: 'link:new', claims: []}]->(p)`,
      {
        nodesCreated: 1,
        nodesDeleted: 1,
        relationshipsCreated: 1,
        relationshipsDeleted: 2,
        propertiesSet: 4,
        labelsAdded: 2,
      },
    ],
    [
      "two nodes take each other's id",
      `MATCH (a:Entity) WHERE a.id = 'place:a'
MATCH (b:Entity) WHERE b.id = 'place:b'
SET a.id = 'place:free' SET b.id = 'place:a' SET a.id = 'place:b' CREATE (a)-[:NEAR {id: 'near:1'}]->(b)`,
      { propertiesSet: 3, relationshipsCreated: 1 },
    ],
    [
      "nodes take the id of one that goes, and of one that loses its label",
      `MATCH (c:Entity) WHERE c.id = 'case:2'
OPTIONAL MATCH (c)-[r]->() DELETE r WITH DISTINCT c DELETE c WITH count(*) AS gone
MATCH (a:Entity) WHERE a.id = 'place:a' SET a:Closed REMOVE a:Entity
WITH a MATCH (c:Entity) WHERE c.id = 'case:1' SET c.id = 'case:2'
WITH a MATCH (b:Entity) WHERE b.id = 'place:b' SET b.id = 'place:a'`,
      { nodesDeleted: 1, relationshipsDeleted: 2, propertiesSet: 2, labelsAdded: 1, labelsRemoved: 1 },
    ],
  ];

  test.each(deeds)("%s: shown first, then done as shown, then taken back, and taken back again", async (...deed) => {
    const [title, statement, counters] = deed;
    const before = await wholeGraph(database);
    const shown = await preview(statement);
    expect(shown.counters, title).toEqual({ ...NOTHING, ...counters });
    expect(shown.irrevertible).toBeNull();
    expect(await wholeGraph(database)).toEqual(before);

    const { edit, touched } = await apply(statement);
    expect(edit).toMatchObject({ statement, note: "Why", counters: shown.counters, reverts: null, revertedBy: null });
    expect(touched?.nodeCount).toBe(shown.touched?.nodeCount);
    const after = await wholeGraph(database);
    expect(differences(before, after)).toBe(Object.keys(counters).length > 0);
    expect((await openEdit(database, edit.id, LIMITS)).touched).toEqual(touched);

    const back = await takeBack(edit.id);
    expect(back.edit).toMatchObject({ statement: null, reverts: edit.id });
    expect(await wholeGraph(database)).toEqual(before);
    expect((await openEdit(database, edit.id, LIMITS)).edit.revertedBy).toBe(back.edit.id);
    await expect(lookBack(edit.id)).rejects.toMatchObject({ code: "edit_irrevertible" });

    await takeBack(back.edit.id);
    expect(await wholeGraph(database)).toEqual(after);
    const { edits, total } = await listEdits(database, { limit: 2 }, LIMITS);
    expect([edits.length, total]).toEqual([2, 3]);
    expect((await graphState(database, LIMITS)).nodes).toBe(await domainNodes(database));
  });

  const refused: [title: string, statement: string, code: string, rule?: string][] = [
    ["all there is", "MATCH (n) DETACH DELETE n", "edit_refused"],
    ["a note", "MATCH (n:FiliereNote) SET n.text = 'Mine'", "edit_refused"],
    ["the mark", "MATCH (g:FiliereGraph) SET g.revision = 1", "edit_refused"],
    ["a tie to a note", "MATCH (n:FiliereNote), (p:Country) CREATE (p)-[:HAS]->(n)", "edit_refused"],
    ["an entry of the history", "CREATE (:FiliereEdit {id: 'edit:x'})", "edit_refused"],
    ["a label of the program's", "MATCH (p:Country) SET p:SavedView", "edit_refused"],
    ["a file", "LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:X {line: line})", "query_rejected", "file-access"],
    ["an index", "CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.y)", "query_rejected"],
    ["a constraint", "DROP CONSTRAINT entity_id IF EXISTS", "query_rejected"],
    ["a user", "CREATE USER eve SET PASSWORD 'secret-secret'", "query_rejected"],
    [
      "pieces of it in transactions of their own",
      "MATCH (p:Place) CALL (p) { SET p.x = 1 } IN TRANSACTIONS",
      "query_rejected",
    ],
    ["a second statement", "CREATE (:X); CREATE (:Y)", "query_rejected"],
    ["a procedure", "CALL dbms.components() YIELD name CREATE (:X {name: name})", "query_rejected"],
    ["a measured run", "PROFILE CREATE (:X)", "query_rejected"],
    ["a plan", "EXPLAIN CREATE (:X)", "query_rejected"],
    ["an id twice", "CREATE (:Entity {id: 'place:a'})", "constraint_violated"],
  ];

  test.each(refused)("%s is refused, and nothing changes", async (title, statement, code, rule) => {
    const before = await wholeGraph(database);
    const failed: unknown = await preview(statement).catch((thrown: unknown) => thrown);
    expect(failed, title).toMatchObject({ code, ...(rule === undefined ? {} : { values: { rule } }) });
    expect(await wholeGraph(database)).toEqual(before);
    expect((await listEdits(database, { limit: 1 }, LIMITS)).total).toBe(0);
  });

  test("what would be another effect by now is not applied, and what changed elsewhere does not matter", async () => {
    const statement = "MATCH (c:CaseFile) SET c.checked = true";
    const { seen } = await preview(statement);
    await write(database, (run) => run({ statement: "CREATE (:Entity:CaseFile {id: 'case:3', title: 'Three'})" }));
    const asked = { statement, parameters: {}, seen, note: "" };
    await expect(applyEdit(database, asked, "somebody", LIMITS)).rejects.toMatchObject({ code: "edit_changed" });
    expect((await listEdits(database, { limit: 1 }, LIMITS)).total).toBe(0);

    const again = await preview(statement);
    await write(database, (run) => run({ statement: "CREATE (:Entity:Source {id: 'source:1', title: 'Other'})" }));
    const { edit } = await applyEdit(database, { ...asked, seen: again.seen }, "somebody", LIMITS);
    expect(edit.counters.propertiesSet).toBe(3);
  });

  test("an edit that is sent twice is made once, and of two different ones at a time each is made", async () => {
    const statement = "MATCH (c:Entity) WHERE c.id = 'case:1' SET c.count = coalesce(c.count, 0) + 1";
    const { seen } = await preview(statement);
    const asked = { statement, parameters: {}, seen, note: "", key: "key-of-the-first-edit" };
    const other = await subject.another();
    const [first, second] = await Promise.all([
      applyEdit(database, asked, "somebody", LIMITS),
      applyEdit(other, asked, "else", LIMITS).catch(() => applyEdit(other, asked, "else", LIMITS)),
    ]);
    expect(second.edit).toEqual(first.edit);
    const counts = await read(
      database,
      { statement: "MATCH (c:Entity) WHERE c.id = 'case:1' RETURN c.count AS n" },
      LIMITS,
    );
    expect(counts.rows).toEqual([{ n: 1 }]);

    const two = ["place:a", "place:b"].map((id) => `MATCH (p:Entity) WHERE p.id = '${id}' SET p.seen = true`);
    await Promise.all(two.map((each) => apply(each)));
    const { edits } = await listEdits(database, { limit: 5 }, LIMITS);
    expect(new Set(edits.map((each) => each.statement))).toEqual(new Set([statement, ...two]));
  });

  test("a key that another edit was made with is refused, and nothing changes", async () => {
    const statement = "MATCH (c:Entity) WHERE c.id = $id SET c.checked = true";
    const key = "key-of-the-first-edit";
    const { edit } = await apply(statement, { id: "case:1" }, key);
    const before = await wholeGraph(database);
    await expect(apply(statement, { id: "case:2" }, key)).rejects.toMatchObject({ code: "invalid_request" });
    await expect(apply("CREATE (:Loose)", { id: "case:1" }, key)).rejects.toMatchObject({ code: "invalid_request" });
    const { effect } = await lookBack(edit.id);
    const back = revertEdit(database, edit.id, { seen: effect?.seen ?? "", key }, "somebody", LIMITS);
    await expect(back).rejects.toMatchObject({ code: "invalid_request", values: { edit: edit.id } });
    expect(await wholeGraph(database)).toEqual(before);
    const again = { statement, parameters: { id: "case:1" }, seen: "of then", note: "", key };
    expect((await applyEdit(database, again, "somebody", LIMITS)).edit).toEqual(edit);
  });

  test("what was changed since stands against taking an edit back, and says what it is", async () => {
    const made = await apply("CREATE (:Entity:Place {id: 'place:c', name: 'Cove', search: 'cove'})");
    const deleted = await apply("MATCH (c:Entity) WHERE c.id = 'case:1' DETACH DELETE c");
    const set = await apply("MATCH (c:Entity) WHERE c.id = 'case:2' SET c.title = 'Deux'");
    const meanwhile = [
      "MATCH (c:Entity) WHERE c.id = 'case:2' SET c.title = 'Zwei'",
      "CREATE (:Entity:CaseFile {id: 'case:1', title: 'Again'})",
      "MATCH (a:Country), (c:Entity) WHERE c.id = 'place:c' CREATE (a)-[:NEAR]->(c)",
    ];
    for (const statement of meanwhile) await write(database, (run) => run({ statement }));
    const reasons = async (id: string) => (await lookBack(id)).obstacles.map(({ why, name: what }) => [why, what]);
    expect(await reasons(set.edit.id)).toEqual([["changed-since", "Deux"]]);
    expect(await reasons(deleted.edit.id)).toEqual([["there-again", "One"]]);
    expect(await reasons(made.edit.id)).toEqual([["tied-since", "Cove"]]);
    await write(database, (run) => run({ statement: "MATCH (c:Entity) WHERE c.id = 'place:c' DETACH DELETE c" }));
    expect(await reasons(made.edit.id)).toEqual([["gone", "Cove"]]);
    const tried = revertEdit(database, made.edit.id, { seen: "x" }, "somebody", LIMITS);
    await expect(tried).rejects.toMatchObject({ code: "edit_changed" });
  });

  test("the preview tells what is touched and what may not be meant", async () => {
    const shown = await preview(
      `MATCH (c:Entity) WHERE c.id = 'case:1' SET c.title = 'Uno'
CREATE (n:Entity:Odd)-[:IN_CONTACT {id: 'x'}]->(c)
CREATE (n)-[:NEVER]->(c) RETURN c.title AS title, 2.0 AS weight`,
    );
    expect([shown.columns, shown.rows, shown.rowCount]).toEqual([
      ["title", "weight"],
      [["Uno", { $type: "Float", _value: "2.0" }]],
      1,
    ]);
    expect(shown.warnings.map(({ rule, values }) => [rule, values])).toEqual([
      ["no-id", { count: 1, name: ":Entity:Odd" }],
      ["no-name", { count: 1, name: ":Entity:Odd" }],
      ["unknown-label", { label: "Odd" }],
      ["unknown-type", { type: "IN_CONTACT" }],
      ["unknown-type", { type: "NEVER" }],
      ["no-claims", { count: 1, name: ":Entity:Odd IN_CONTACT Uno" }],
    ]);
    expect(shown.touched?.nodes.find(({ id }) => id === "case:1")).toMatchObject({
      change: "changed",
      kind: "case",
      name: "Uno",
    });
    expect((await preview("MATCH (p:Place) SET p.name = p.name")).warnings).toMatchObject([
      { rule: "nothing-changed" },
    ]);
  });

  test("the preview tells of a label of the domain without Entity, and of claims that are not in the graph", async () => {
    const warned = async (statement: string) =>
      (await preview(statement)).warnings.map(({ rule, values }) => [rule, values]);
    const loose = "MATCH (p:Country) CREATE (:CaseFile {id: 'case:x', title: 'Loose'}) REMOVE p:Entity";
    expect(await warned(loose)).toEqual([["no-entity", { count: 2, name: expect.any(String) as string }]]);
    const tie = "MATCH (c:Entity)-[r:LINKED_TO]->(p:Country) WHERE c.id = 'case:1'";
    expect(await warned(`${tie} SET r.seen = true`)).toEqual([]);
    expect(await warned(`${tie} SET r.claims = ['claim:1', 'claim:none']`)).toEqual([
      ["missing-claims", { count: 1, name: "One LINKED_TO Aland (claim:none)" }],
    ]);
    await apply(`CREATE (:Entity:Claim {id: 'claim:1', text: 'So it is.', credibility: 2, state: 'stated'})
  -[:STATED_IN {id: 'stated:1'}]->(:Entity:Source {id: 'source:1', title: 'A wire', reliability: 'A'})`);
    expect(await warned("MATCH (k:Claim) DETACH DELETE k")).toEqual([
      ["missing-claims", { count: 4, name: "One LINKED_TO Aland (claim:1)" }],
    ]);
  });

  test("legs, figures and searched texts follow a change, and go back with it", async () => {
    const before = await wholeGraph(database);
    const made = await apply(`MATCH (a:Entity) WHERE a.id = 'place:a'
MATCH (b:Entity) WHERE b.id = 'place:b'
MATCH (c:Entity) WHERE c.id = 'case:1'
CREATE (s:Entity:Source {id: 'source:1', title: 'A wire', publisher: 'AFP', reliability: 'A'})
CREATE (k:Entity:Claim {id: 'claim:1', text: 'From A to B.', credibility: 2, state: 'stated'})
CREATE (k)-[:STATED_IN {id: 'stated:1'}]->(s)
CREATE (c)-[:FROM {id: 'from:1', status: 'reported', claims: ['claim:1'], mode: 'road'}]->(a)
CREATE (c)-[:TO {id: 'to:1', status: 'reported', claims: ['claim:1'], mode: 'road'}]->(b)`);
    const leg = made.touched?.relationships.find(({ type }) => type === "ROUTE");
    expect(leg).toMatchObject({ id: "leg:a--b--road", change: "created", derived: true });
    const figures =
      "MATCH (:Entity)-[r:ROUTE]->() RETURN r.confidence AS confidence, r.voices AS voices, r.grade AS grade";
    expect((await read(database, { statement: figures }, LIMITS)).rows).toEqual([
      { confidence: 0.8, voices: 1, grade: "A2" },
    ]);
    const after = await wholeGraph(database);
    const graded = await apply(
      "MATCH (s:Source) WHERE s.id = 'source:1' SET s.reliability = 'C', s.title = 'Ein Draht'",
    );
    expect(graded.edit.counters).toEqual({ ...NOTHING, propertiesSet: 2 });
    expect((await read(database, { statement: figures }, LIMITS)).rows).toMatchObject([{ grade: "C2" }]);
    const search = "MATCH (s:Source) RETURN s.search AS search";
    expect((await read(database, { statement: search }, LIMITS)).rows).toEqual([{ search: "ein draht afp" }]);
    await takeBack(graded.edit.id);
    expect(await wholeGraph(database)).toEqual(after);
    await takeBack(made.edit.id);
    expect(await wholeGraph(database)).toEqual(before);
  });

  test("a graph that Filière did not make is left alone", async () => {
    await write(database, (run) => run({ statement: "MATCH (g:FiliereGraph) DELETE g" }));
    await expect(preview("CREATE (:X)")).rejects.toMatchObject({ code: "database_foreign" });
  });
});

const NOTHING = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
};

/** What a person takes for nodes of the graph: neither the program's note nor its history. */
async function domainNodes(database: Database): Promise<unknown> {
  const statement = "MATCH (n) WHERE n:Entity OR n:Loose OR n:Closed RETURN count(n) AS n";
  return (await read(database, { statement }, LIMITS)).rows[0]?.["n"];
}

function differences(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
