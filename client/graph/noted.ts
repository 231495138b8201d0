import { MOST_NOTED_ASKED, type NoteAbout } from "../../contract/notes.ts";
import { heldLinks, heldMarks } from "./counts.ts";
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

/**
 * The marks and links of a picture that have notes, also those that a group, a line for several or a place without
 * position keeps back, and cases that only a label tells.
 */
export function notedOn(picture: Picture, noted: Noted): string[] {
  if (noted.size === 0) return [];
  const told = picture.nodes.flatMap(({ label }) => label.notes);
  const ids = [...heldMarks(picture), ...told, ...picture.withoutPosition, ...heldLinks(picture)].map(({ id }) => id);
  return [...new Set(ids)].filter((id) => noted.has(id));
}

/** The same with what a picture draws for others: a group, or a line for several, has the notes of all that it holds. */
export function notedAs(picture: Picture, noted: Noted): Noted {
  if (noted.size === 0) return noted;
  const groups = picture.nodes.map(({ id, group }) => ({
    id,
    held: [...(group?.members ?? []), ...(group?.links ?? [])],
  }));
  const lines = picture.edges.map(({ id, merged }) => ({ id, held: merged }));
  const sums = [...groups, ...lines].map(({ id, held }) => {
    return [id, held.reduce((sum, one) => sum + (noted.get(one.id) ?? 0), 0)] as const;
  });
  return new Map([...noted, ...sums.filter(([, sum]) => sum > 0)]);
}

/** Whether any mark or line carries the sign of notes. */
export function hasSigns({ nodes, edges }: Picture, carried: Noted): boolean {
  return [...nodes, ...edges].some(({ id }) => carried.has(id));
}

/** What notes are asked for by: as many of these marks and links as can be asked for at once. */
export function aboutsOf(ids: readonly string[], facts: Facts): NoteAbout[] {
  return ids.flatMap((id) => aboutOf(id, facts) ?? []).slice(0, MOST_NOTED_ASKED);
}
