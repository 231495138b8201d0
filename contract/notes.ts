import { z } from "zod";
import { ChangeKey, Deleted, isVisible, KeptVersion, Moment, plainText, SeenVersion } from "./kept.ts";
import { EntityId, PageCursor } from "./kinds.ts";
import { Cypher, EntityRef, RelationshipRef } from "./slice.ts";

/** Characters of one note: some pages of a notebook. */
export const MOST_NOTE_CHARACTERS = 5000;

/** Nodes and relationships whose notes are asked for at once. */
export const MOST_NOTED_ASKED = 2000;

const NoteText = plainText(
  MOST_NOTE_CHARACTERS,
  z.string().overwrite((text) => text.replaceAll(/\r\n?/g, "\n")),
).refine(isVisible, "A note says something");

/** A node by its id, or a relationship by the three things that find it. */
export const NoteAbout = z.union([
  z.strictObject({ node: EntityId }),
  z.strictObject({ relationship: RelationshipRef }),
]);
export type NoteAbout = z.infer<typeof NoteAbout>;

/** What a person wrote about a node or a relationship. It is no evidence and counts for nothing. */
export const Note = z.object({
  id: z.string().describe("Made by the server: `note:` and ten letters and digits."),
  version: KeptVersion,
  about: NoteAbout,
  text: z.string().describe("Plain text with its line breaks."),
  created: Moment,
  changed: z.string().describe("ISO date-time in UTC of the latest save."),
  deleted: Deleted,
});
export type Note = z.infer<typeof Note>;

/** A note, and what it is about as the graph has it now. */
export const FoundNote = Note.extend({
  subject: z
    .union([z.object({ node: EntityRef }), z.object({ from: EntityRef, to: EntityRef })])
    .nullable()
    .describe("The node, or the two ends of the relationship; null: what it is about is not in the graph any more."),
});
export type FoundNote = z.infer<typeof FoundNote>;

export const NotePath = z.object({ id: z.string().min(1).max(200) });

export const FindNotesBody = z.strictObject({
  about: z.array(NoteAbout).max(MOST_NOTED_ASKED).optional().describe("Left out: all notes of the graph."),
  limit: z.int().min(1).max(200).default(50),
  cursor: PageCursor.optional(),
});
export type FindNotesBody = z.input<typeof FindNotesBody>;
export type FindNotesAsked = z.output<typeof FindNotesBody>;

export const NotesAnswer = z.object({
  notes: z.array(FoundNote).describe("The latest change first."),
  total: z.int().describe("Of all pages."),
  cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
  cypher: Cypher,
});
export type NotesAnswer = z.infer<typeof NotesAnswer>;

export const NoteCountsAnswer = z.object({
  counts: z
    .array(z.object({ about: NoteAbout, count: z.int() }))
    .describe("Of every node and relationship with notes."),
  truncated: z.boolean(),
  cypher: Cypher,
});
export type NoteCountsAnswer = z.infer<typeof NoteCountsAnswer>;

export const NoteAnswer = z.object({ note: FoundNote, cypher: Cypher });
export type NoteAnswer = z.infer<typeof NoteAnswer>;

/** After a change. `cypher` reads the note, it does not change it again. */
export const ChangedNoteAnswer = z.object({ note: Note, cypher: Cypher });
export type ChangedNoteAnswer = z.infer<typeof ChangedNoteAnswer>;

export const WriteNoteBody = z.strictObject({ about: NoteAbout, text: NoteText, key: ChangeKey.optional() });
export type WriteNoteBody = z.input<typeof WriteNoteBody>;
export type WriteNoteAsked = z.output<typeof WriteNoteBody>;

export const EditNoteBody = z.strictObject({ version: SeenVersion, text: NoteText, key: ChangeKey.optional() });
export type EditNoteBody = z.input<typeof EditNoteBody>;
export type EditNoteAsked = z.output<typeof EditNoteBody>;

export const RestoreNoteBody = z.strictObject({});
