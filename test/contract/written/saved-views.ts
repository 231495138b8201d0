import { expect } from "vitest";
import type { CreateViewAsked, ListedView, SaveViewAsked } from "../../../contract/saved-views.ts";
import { write, type Database } from "../../../server/database/index.ts";
import { AppError } from "../../../server/errors.ts";
import {
  createView,
  deleteView,
  describeView,
  duplicateView,
  listViews,
  openView,
  restoreView,
  saveView,
} from "../../../server/views/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

const NEW: CreateViewAsked = {
  name: "Trial",
  description: "",
  notes: "",
  thumbnail: null,
  format: 1,
  state: { nodes: ["place:spain"] },
  origin: "saved",
};

/** What databases have stored as something else: what looks like a number or a date, quotes, the end of a script. */
const ODD_TEXTS = ["2024-02-08", "007", "true", "P1D", 'it\'s \\ "so" `x` $y {z: 1}; // \u2028', "नमस्ते e\u0301 🇫🇷"];

function saving(version: number, by: string): SaveViewAsked {
  return { version, thumbnail: null, format: 1, state: { by } };
}

async function begin(database: Database, given: Partial<CreateViewAsked> = {}): Promise<ListedView> {
  await write(database, (run) => run({ statement: "CREATE (:FiliereGraph {schema: 1, revision: 1})" }));
  return (await createView(database, { ...NEW, ...given }, LIMITS)).view;
}

/** Who won, and how the others failed. */
async function race(works: readonly Promise<{ view: ListedView }>[]): Promise<{ won: ListedView[]; lost: unknown[] }> {
  const outcomes = await Promise.allSettled(works);
  return {
    won: outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.view] : [])),
    lost: outcomes.flatMap((each): unknown[] => (each.status === "rejected" ? [each.reason] : [])),
  };
}

export const savedViewCases: readonly WrittenCase[] = [
  {
    title: "of two programs that save one version at the same moment one wins, and the other sees the conflict",
    run: async ({ database, another }) => {
      const other = await another();
      const { id } = await begin(database);
      for (let version = 1; version <= 8; version++) {
        const { won, lost } = await race([
          saveView(database, id, saving(version, "one"), LIMITS),
          saveView(other, id, saving(version, "other"), LIMITS),
          describeView(other, id, { version, name: "Third" }, LIMITS),
        ]);
        expect(won).toMatchObject([{ id, version: version + 1 }]);
        const values = { id, version: version + 1, name: won[0]?.name, changed: won[0]?.changed };
        expect(lost).toMatchObject([
          { code: "view_conflict", values },
          { code: "view_conflict", values },
        ]);
      }
    },
  },
  {
    title: "a save beside a deletion is either kept in what comes back, or refused",
    run: async ({ database, another }) => {
      const other = await another();
      const { id } = await begin(database);
      const saved = saveView(other, id, saving(1, "other"), LIMITS);
      const { won, lost } = await race([saved, deleteView(database, id, { version: 1 }, LIMITS)]);
      const codes = lost.map((thrown) => thrown instanceof AppError && thrown.code);
      expect([won.length, codes.length]).toEqual([1, 1]);
      expect(["view_conflict", "view_deleted"]).toContain(codes[0]);
      await restoreView(database, id, LIMITS);
      const { view } = await openView(database, id, LIMITS);
      expect(view.state).toEqual(codes[0] === "view_conflict" ? { by: "other" } : NEW.state);
    },
  },
  {
    title: "a conflict changes nothing",
    run: async ({ database }) => {
      const { id } = await begin(database);
      await saveView(database, id, { ...saving(1, "first"), notes: "kept" }, LIMITS);
      const before = await openView(database, id, LIMITS);
      const late = { version: 1, name: "Late", notes: "late" };
      expect(await failureOf(describeView(database, id, late, LIMITS))).toMatchObject({ code: "view_conflict" });
      expect(await failureOf(deleteView(database, id, { version: 1 }, LIMITS))).toMatchObject({
        code: "view_conflict",
      });
      expect(await openView(database, id, LIMITS)).toEqual(before);
    },
  },
  {
    title: "a view that is made twice with one key is made once, at the same moment too",
    run: async ({ database, another }) => {
      const other = await another();
      const key = "made-by-the-client-1";
      const { id } = await begin(database, { key });
      const again = { ...NEW, key };
      const { won } = await race([createView(database, again, LIMITS), createView(other, again, LIMITS)]);
      const fresh = { ...NEW, key: "made-by-the-client-2" };
      const both = await race([createView(database, fresh, LIMITS), createView(other, fresh, LIMITS)]);
      expect(won.map((view) => view.id)).toEqual([id, id]);
      expect(new Set(both.won.map((view) => view.id)).size).toBe(1);
      const copied = await race([1, 2].map(() => duplicateView(other, id, { key: "a-copy-by-the-client" }, LIMITS)));
      expect(new Set(copied.won.map((view) => view.id)).size).toBe(1);
      expect(await valueOf(database, "MATCH (v:SavedView) RETURN count(v) AS total")).toBe(3);
    },
  },
  {
    title: "a save that is sent again with its key is no conflict with itself, and is made once",
    run: async ({ database }) => {
      const { id } = await begin(database);
      const key = "save-by-the-client-1";
      const first = await saveView(database, id, { ...saving(1, "me"), key }, LIMITS);
      const again = await saveView(database, id, { ...saving(1, "me"), key }, LIMITS);
      expect(again).toEqual(first);
      expect(first.view.version).toBe(2);
      // The key of an earlier change says nothing of a new one.
      const next = await saveView(database, id, { ...saving(2, "me, later"), key }, LIMITS);
      expect(next.view.version).toBe(3);
      expect((await openView(database, id, LIMITS)).view.state).toEqual({ by: "me, later" });
    },
  },
  {
    title: "what was deleted comes back exactly as it was, under its id, and is listed again",
    run: async ({ database }) => {
      const thumbnail = `data:image/png;base64,${"iVBORw0KGgoAAAAA".repeat(500)}`;
      const { id } = await begin(database, { notes: "Notes", description: "What it is", thumbnail });
      const before = await openView(database, id, LIMITS);
      await deleteView(database, id, { version: 1 }, LIMITS);
      expect((await listViews(database, { limit: 5 }, LIMITS)).views).toEqual([]);
      await restoreView(database, id, LIMITS);
      expect(await openView(database, id, LIMITS)).toEqual(before);
      expect((await listViews(database, { limit: 5 }, LIMITS)).views.map((view) => view.id)).toEqual([id]);
    },
  },
  {
    title: "every text and a state of a megabyte is kept to the letter",
    run: async ({ database }) => {
      const state = {
        long: "é".repeat(490_000),
        odd: ODD_TEXTS,
        numbers: [1, 2.5, 1e21, -0.1],
        none: null,
        deep: [[[{}]]],
      };
      const { id } = await begin(database, { state });
      for (const [index, text] of ODD_TEXTS.entries()) {
        await saveView(
          database,
          id,
          { ...saving(index + 1, ""), name: text, description: text, notes: text, state },
          LIMITS,
        );
        const { view } = await openView(database, id, LIMITS);
        expect(view).toMatchObject({ name: text, description: text, notes: text });
        expect(view.state).toEqual(state);
      }
    },
  },
  {
    title: "a state keeps its keys, whatever they are called",
    run: async ({ database }) => {
      const text = '{"__proto__":{"polluted":true},"constructor":1,"":2}';
      const { id } = await begin(database, { state: JSON.parse(text) as Record<string, unknown> });
      expect(JSON.stringify((await openView(database, id, LIMITS)).view.state)).toBe(text);
    },
  },
  {
    title: "pages of the list give every view once, the latest change first",
    run: async ({ database }) => {
      await begin(database, { name: "0" });
      for (let name = 1; name <= 6; name++) await createView(database, { ...NEW, name: String(name) }, LIMITS);
      // At the same moment: the id decides.
      const moment = "MATCH (v:SavedView) WHERE v.name IN ['2', '3', '4'] SET v.changed = '2026-01-01T00:00:00.000Z'";
      await write(database, (run) => run({ statement: moment }));
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listViews(database, { limit: 2, ...(cursor === undefined ? {} : { cursor }) }, LIMITS);
        expect(page.total).toBe(7);
        names.push(...page.views.map((view) => view.name));
        cursor = page.cursor ?? undefined;
      } while (cursor !== undefined);
      expect(names.slice(0, 4)).toEqual(["6", "5", "1", "0"]);
      expect(names.slice(4).sort()).toEqual(["2", "3", "4"]);
    },
  },
];
