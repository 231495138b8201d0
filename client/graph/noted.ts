import type { NoteAbout } from "../../contract/notes.ts";
import type { Facts } from "./facts.ts";
import type { Picture } from "./picture.ts";
import { refOf } from "./view-state.ts";

/** How many notes each mark and link has, by its id. What is not here has none. */
export type Noted = ReadonlyMap<string, number>;

/** The mark or link that a note is about. */
export const notedId = (about: NoteAbout): string => ("node" in about ? about.node : about.relationship.id);

/** What a note on this mark or link is about; null: nothing that the graph holds by itself, such as a group. */
export function aboutOf(id: string | null, facts: Facts): NoteAbout | null {
  if (id === null) return null;
  if (facts.nodes.has(id)) return { node: id };
  const edge = facts.edges.get(id);
  return edge === undefined ? null : { relationship: refOf(edge) };
}

export function notedBy(counts: readonly { about: NoteAbout; count: number }[]): Noted {
  const noted = new Map<string, number>();
  for (const { about, count } of counts) {
    const id = notedId(about);
    noted.set(id, (noted.get(id) ?? 0) + count);
  }
  return noted;
}

/** The marks and links of a picture that have notes, also those that a group or a place without position keeps back. */
export function notedOn(picture: Picture, noted: Noted): string[] {
  if (noted.size === 0) return [];
  const ids = [...picture.nodes, ...picture.withoutPosition, ...picture.edges].map(({ id }) => id);
  return ids.filter((id) => noted.has(id));
}
