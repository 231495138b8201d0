import type { FoundNote, Note, NoteAbout } from "../../contract/notes.ts";
import { toRef, type Run } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { toAsked, type Asked } from "./rows.ts";
import { ENDS_ABOUT, NODES_ABOUT } from "./statements.ts";

type Subject = NonNullable<FoundNote["subject"]>;

/** Two of one name are the same thing, whatever their objects. */
const keyOf = ({ id, from, type }: Asked): string => JSON.stringify([from, type, id]);

/** Notes with what they are about, as the graph has it now. */
export async function withSubjects(run: Run, notes: readonly Note[]): Promise<FoundNote[]> {
  const subjects = await subjectsOf(
    run,
    notes.map(({ about }) => about),
  );
  return notes.map((note) => ({ ...note, subject: subjects.get(keyOf(toAsked(note.about))) ?? null }));
}

/** @throws AppError `unknown_node`, `unknown_relationship`: a note is about something that is there. */
export async function refuseUnknown(run: Run, about: NoteAbout): Promise<void> {
  if ((await subjectsOf(run, [about])).size > 0) return;
  if ("node" in about) {
    const { node } = about;
    throw new AppError("unknown_node", `This graph holds no node "${node}", and a note is about something.`, {
      hint: "Search for its name: it may go by another id, or have been removed.",
      values: { id: node },
    });
  }
  const { from, type, id } = about.relationship;
  throw new AppError("unknown_relationship", `This graph holds no ${type} relationship ${id} from ${from}.`, {
    hint: "Load the node again: the relationship may have been changed or removed.",
    values: { from, type, id },
  });
}

async function subjectsOf(run: Run, abouts: readonly NoteAbout[]): Promise<Map<string, Subject>> {
  const asked = [...new Map(abouts.map((about) => [keyOf(toAsked(about)), toAsked(about)])).values()];
  const found = new Map<string, Subject>();
  const ids = asked.filter(({ type }) => type === "").map(({ id }) => id);
  if (ids.length > 0) {
    const { rows } = await run({ statement: NODES_ABOUT, parameters: { ids } }, ids.length);
    for (const row of rows) {
      const node = toRef(row["node"]);
      found.set(keyOf({ id: node.id, from: "", type: "" }), { node });
    }
  }
  const relationships = asked.filter(({ type }) => type !== "");
  if (relationships.length > 0) {
    const { rows } = await run({ statement: ENDS_ABOUT, parameters: { asked: relationships } });
    for (const { id, from, type, start, goal } of rows) {
      found.set(keyOf({ id: String(id), from: String(from), type: String(type) }), {
        from: toRef(start),
        to: toRef(goal),
      });
    }
  }
  return found;
}
