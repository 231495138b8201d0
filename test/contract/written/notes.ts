import { expect } from "vitest";
import type { Note, NoteAbout } from "../../../contract/notes.ts";
import { write, type Database } from "../../../server/database/index.ts";
import { AppError } from "../../../server/errors.ts";
import { nodeEvidence, relationshipEvidence } from "../../../server/evidence/index.ts";
import { counts, load, node } from "../../../server/graph/index.ts";
import {
  deleteNote,
  editNote,
  findNotes,
  noteCounts,
  openNote,
  restoreNote,
  writeNote,
} from "../../../server/notes/index.ts";
import { loadSample, removeSample } from "../../../server/samples/index.ts";
import { failureOf, LIMITS, valueOf, type WrittenCase } from "./written-case.ts";

const ABOUT: NoteAbout = { node: "place:a" };

/** What databases have stored as something else, and what screens turn round. */
const ODD_TEXTS = [
  "2024-02-08",
  "true",
  'it\'s \\ "so" `x` $y {z: 1}; // \u2028',
  "One\n\n\tTwo  \n",
  `${"שלום عليكم 🧭 ".repeat(20)}\n🇫🇷 नमस्ते e\u0301`,
  "🗺".repeat(5000),
];

/** What one source says of where one case's goods came from. */
const STATED = `MATCH (p:Entity) WHERE p.id = 'place:a'
CREATE (s:Entity:Source {id: 'source:a', title: 'A report', publisher: 'AFP', reliability: 'B'})
CREATE (c:Entity:Claim {id: 'claim:a', text: 'It came from A.', credibility: 2, state: 'stated'})
CREATE (k:Entity:CaseFile {id: 'case:k', title: 'A case', dateFrom: '2024-02-08', dateTo: '2024-02-08'})
CREATE (c)-[:STATED_IN {id: 'stated:1'}]->(s)
CREATE (c)-[:SUPPORTS {id: 'supports:1'}]->(k)
CREATE (k)-[:FROM {id: 'from:1', claims: ['claim:a'], status: 'reported', confidence: 0.64, voices: 1, grade: 'B2'}]->(p)`;

async function begin(database: Database, text = "First"): Promise<Note> {
  await write(database, (run) => run({ statement: "CREATE (:FiliereGraph {schema: 1, revision: 1})" }));
  await write(database, (run) => run({ statement: "CREATE (:Entity:Place {id: 'place:a', name: 'A'})" }));
  return (await writeNote(database, { about: ABOUT, text }, LIMITS)).note;
}

async function race(works: readonly Promise<{ note: Note }>[]): Promise<{ won: Note[]; lost: unknown[] }> {
  const outcomes = await Promise.allSettled(works);
  return {
    won: outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.note] : [])),
    lost: outcomes.flatMap((each): unknown[] => (each.status === "rejected" ? [each.reason] : [])),
  };
}

const textsOf = async (database: Database) =>
  (await findNotes(database, { about: [ABOUT], limit: 50 }, LIMITS)).notes.map(({ text }) => text);

export const noteCases: readonly WrittenCase[] = [
  {
    title: "of two programs that write one version of a note anew at the same moment one wins, and the other is told",
    run: async ({ database, another }) => {
      const other = await another();
      const { id } = await begin(database);
      for (let version = 1; version <= 6; version++) {
        const { won, lost } = await race([
          editNote(database, id, { version, text: "one" }, LIMITS),
          editNote(other, id, { version, text: "other" }, LIMITS),
        ]);
        expect(won).toMatchObject([{ id, version: version + 1 }]);
        const values = { id, version: version + 1, changed: won[0]?.changed };
        expect(lost).toMatchObject([{ code: "note_conflict", values }]);
        expect(await textsOf(database)).toEqual([won[0]?.text]);
      }
    },
  },
  {
    title: "an edit of a note beside its deletion is either kept in what comes back, or refused",
    run: async ({ database, another }) => {
      const other = await another();
      const { id } = await begin(database);
      const edited = editNote(other, id, { version: 1, text: "other" }, LIMITS);
      const { won, lost } = await race([edited, deleteNote(database, id, { version: 1 }, LIMITS)]);
      const codes = lost.map((thrown) => thrown instanceof AppError && thrown.code);
      expect([won.length, codes.length]).toEqual([1, 1]);
      expect(["note_conflict", "note_deleted"]).toContain(codes[0]);
      await restoreNote(database, id, LIMITS);
      expect(await textsOf(database)).toEqual([codes[0] === "note_conflict" ? "other" : "First"]);
    },
  },
  {
    title: "a note that is sent twice with one key is made once, at the same moment too",
    run: async ({ database, another }) => {
      const other = await another();
      await begin(database);
      const asked = { about: ABOUT, text: "Twice", key: "made-by-the-client-1" };
      const { won } = await race([writeNote(database, asked, LIMITS), writeNote(other, asked, LIMITS)]);
      expect(new Set(won.map(({ id }) => id)).size).toBe(1);
      expect(await valueOf(database, "MATCH (n:FiliereNote) RETURN count(n) AS total")).toBe(2);
    },
  },
  {
    title: "an edit that is sent again with its key is no conflict with itself, and is made once",
    run: async ({ database }) => {
      const { id } = await begin(database);
      const asked = { version: 1, text: "Changed", key: "edit-by-the-client-1" };
      const first = await editNote(database, id, asked, LIMITS);
      expect(await editNote(database, id, asked, LIMITS)).toEqual(first);
      expect(first.note.version).toBe(2);
    },
  },
  {
    title: "every text of a note is kept to the letter",
    run: async ({ database }) => {
      const { id } = await begin(database);
      for (const [index, text] of ODD_TEXTS.entries()) {
        await editNote(database, id, { version: index + 1, text }, LIMITS);
        expect((await openNote(database, id, LIMITS)).note.text).toBe(text);
      }
    },
  },
  {
    title: "a deleted note comes back exactly as it was, and is counted again",
    run: async ({ database }) => {
      const { id } = await begin(database);
      const before = await openNote(database, id, LIMITS);
      await deleteNote(database, id, { version: 1 }, LIMITS);
      expect((await noteCounts(database, LIMITS)).counts).toEqual([]);
      expect(await failureOf(openNote(database, id, LIMITS))).toMatchObject({ code: "note_deleted" });
      await restoreNote(database, id, LIMITS);
      expect(await openNote(database, id, LIMITS)).toEqual(before);
      expect((await noteCounts(database, LIMITS)).counts).toEqual([{ about: ABOUT, count: 1 }]);
    },
  },
  {
    title: "pages of notes give every note once, the latest change first, also about one thing",
    run: async ({ database }) => {
      await begin(database, "0");
      for (let text = 1; text <= 6; text++) await writeNote(database, { about: ABOUT, text: String(text) }, LIMITS);
      // At the same moment: the id decides.
      const moment = "MATCH (n:FiliereNote) WHERE n.text IN ['2', '3', '4'] SET n.changed = '2026-01-01T00:00:00.000Z'";
      await write(database, (run) => run({ statement: moment }));
      for (const whose of [{}, { about: [ABOUT] }]) {
        const texts: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await findNotes(database, { ...whose, limit: 2, ...(cursor && { cursor }) }, LIMITS);
          expect(page.total).toBe(7);
          texts.push(...page.notes.map(({ text }) => text));
          cursor = page.cursor ?? undefined;
        } while (cursor !== undefined);
        expect(texts.slice(0, 4)).toEqual(["6", "5", "1", "0"]);
        expect(texts.slice(4).sort()).toEqual(["2", "3", "4"]);
      }
    },
  },
  {
    title: "a note is no claim: what is known and how well stays as it was, whatever is written about it",
    run: async ({ database }) => {
      await begin(database);
      await write(database, (run) => run({ statement: STATED }));
      const relationship = { from: "case:k", type: "FROM", id: "from:1" };
      const known = async () => [
        await relationshipEvidence(database, relationship, LIMITS),
        await nodeEvidence(database, relationship.from, LIMITS),
        await node(database, relationship.from, LIMITS),
        await load(database, { ids: [relationship.from], relationships: [relationship], among: true }, LIMITS),
        await counts(database, LIMITS),
      ];
      const before = await known();
      expect(before[0]).toMatchObject({ confidence: { voices: 1, parts: [{ claim: { id: "claim:a" } }] } });
      for (const about of [{ relationship }, { node: relationship.from }]) {
        await writeNote(database, { about, text: "I am sure of it." }, LIMITS);
      }
      expect(await known()).toEqual(before);
    },
  },
  {
    title: "notes stay when a sample is removed, say what they were about is gone, and know it again when it is back",
    run: async ({ database }) => {
      await loadSample(database, "network");
      const id = String(await valueOf(database, "MATCH (p:Actor) RETURN p.id AS id ORDER BY id LIMIT 1"));
      const about = { node: id };
      const { note } = await writeNote(database, { about, text: "Seen twice" }, LIMITS);
      await removeSample(database, "network");
      expect(await valueOf(database, "MATCH (n:Entity) RETURN count(n) AS total")).toBe(0);
      expect((await openNote(database, note.id, LIMITS)).note).toEqual({ ...note, subject: null });
      await write(database, (run) => run({ statement: "CREATE (:Entity:Actor {id: $id})", parameters: { id } }));
      expect((await openNote(database, note.id, LIMITS)).note.subject).toMatchObject({ node: { id } });
    },
  },
];
