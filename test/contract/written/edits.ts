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
      expect(shown).toMatchObject({ counters: NUMBERS, touched: null, irrevertible: "graph-too-large", warnings: [] });
      expect(await valueOf(database, "MATCH (t:Thing) RETURN count(t) AS n")).toBe(0);

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
];
