import { expect } from "vitest";
import { ensureSchema, write } from "../../../server/database/index.ts";
import { applyEdit, previewEdit, previewRevert } from "../../../server/edits/index.ts";
import { markGraph } from "../../../server/samples/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

/** As if the graph had more nodes and relationships than are compared. */
const UNCOMPARED = { ...LIMITS, mostCompared: 0 };

const NUMBERS = {
  nodesCreated: 1,
  nodesDeleted: 0,
  relationshipsCreated: 1,
  relationshipsDeleted: 0,
  propertiesSet: 2,
  labelsAdded: 1,
  labelsRemoved: 0,
};

const NOT_FOLLOWED = { rule: "not-followed" };

export const editCases: readonly WrittenCase[] = [
  {
    title: "an edit of a graph that is too large to be compared counts what it does and cannot be taken back",
    run: async ({ database }) => {
      await ensureSchema(database);
      await markGraph(database);
      const made = "CREATE (:Entity {id: 'a'}), (:FiliereNote {id: 'note:a', text: 'Mine', version: 1})";
      await write(database, (run) => run({ statement: made }));
      const statement = "MATCH (a:Entity) CREATE (a)-[:HAS {id: 'x'}]->(:Thing {name: 'New'})";
      const query = { statement, parameters: {} };

      const compared = await previewEdit(database, query, "somebody", LIMITS);
      expect(compared).toMatchObject({ counters: NUMBERS, irrevertible: null, touched: { nodeCount: 1 } });
      const shown = await previewEdit(database, query, "somebody", UNCOMPARED);
      expect(shown).toMatchObject({
        counters: NUMBERS,
        touched: null,
        irrevertible: "graph-too-large",
        warnings: [NOT_FOLLOWED],
      });
      expect(await valueOf(database, "MATCH (t:Thing) RETURN count(t) AS n")).toBe(0);

      const any = { statement: "MATCH (a:Entity) SET a = properties(a)", parameters: {} };
      expect(await previewEdit(database, any, "somebody", LIMITS)).toMatchObject({ touched: { nodeCount: 0 } });

      const note = { statement: "MATCH (n:FiliereNote) SET n.text = 'Yours'", parameters: {} };
      const refused = await failureOf(previewEdit(database, note, "somebody", UNCOMPARED));
      expect(refused).toMatchObject({ code: "edit_refused" });
      const tie = { statement: "MATCH (n:FiliereNote), (a:Entity) CREATE (a)-[:ABOUT]->(n)", parameters: {} };
      expect(await failureOf(previewEdit(database, tie, "somebody", UNCOMPARED))).toMatchObject({
        code: "edit_refused",
      });

      const asked = { ...query, seen: shown.seen, note: "" };
      await write(database, (run) => run({ statement: "MATCH (a:Entity) SET a.other = true" }));
      const changed = await failureOf(applyEdit(database, asked, "somebody", UNCOMPARED));
      expect(changed).toMatchObject({ code: "edit_changed" });
      const { seen } = await previewEdit(database, query, "somebody", UNCOMPARED);
      const { edit, touched } = await applyEdit(database, { ...asked, seen }, "somebody", UNCOMPARED);
      expect([edit.counters, edit.irrevertible, touched]).toEqual([NUMBERS, "graph-too-large", null]);
      const back = await failureOf(previewRevert(database, edit.id, "somebody", LIMITS));
      expect(back).toMatchObject({ code: "edit_irrevertible", values: { why: "graph-too-large" } });
    },
  },
  {
    title:
      "an edit that makes a graph too large to be compared counts what it does, and touches nothing of the program's",
    run: async ({ database }) => {
      await ensureSchema(database);
      await markGraph(database);
      const made = "CREATE (:FiliereNote {id: 'note:a', text: 'Mine', version: 1})-[:ON]->(:Entity {id: 'a'})";
      await write(database, (run) => run({ statement: made }));
      const limits = { ...LIMITS, mostCompared: 10 };
      const many = "UNWIND range(1, 5) AS x UNWIND [1, 2, 3] AS y CREATE (:Thing {name: x})";
      const query = { statement: many, parameters: {} };

      const shown = await previewEdit(database, query, "somebody", limits);
      const counters = { ...NUMBERS, nodesCreated: 15, relationshipsCreated: 0, propertiesSet: 15, labelsAdded: 15 };
      expect(shown).toMatchObject({
        counters,
        touched: null,
        irrevertible: "graph-too-large",
        warnings: [NOT_FOLLOWED],
      });
      expect(await valueOf(database, "MATCH (t:Thing) RETURN count(t) AS n")).toBe(0);

      const touching = [
        `MATCH (n:FiliereNote) SET n.text = 'Yours' WITH n ${many}`,
        `MATCH (n:FiliereNote)-[r]->() DELETE r WITH n ${many}`,
        "MATCH (n:FiliereNote) UNWIND range(1, 15) AS x CREATE (n)-[:ABOUT]->(:Thing {name: x})",
      ];
      for (const statement of touching) {
        const failure = await failureOf(previewEdit(database, { statement, parameters: {} }, "somebody", limits));
        expect(failure).toMatchObject({ code: "edit_refused" });
      }

      const asked = { ...query, seen: shown.seen, note: "" };
      const { edit, touched } = await applyEdit(database, asked, "somebody", limits);
      expect([edit.counters, edit.irrevertible, touched]).toEqual([counters, "graph-too-large", null]);
      expect(await valueOf(database, "MATCH (t:Thing) RETURN count(t) AS n")).toBe(15);
    },
  },
];
