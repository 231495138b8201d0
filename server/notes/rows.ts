import { NoteAbout, type Note } from "../../contract/notes.ts";
import type { Row } from "../database/index.ts";
import { textIn, wholeIn } from "../keeping/index.ts";

export function toNote(row: Row): Note {
  return {
    id: String(row["id"]),
    version: wholeIn(row, "version"),
    about: toAbout(row),
    text: textIn(row, "text") ?? "",
    created: textIn(row, "created") ?? "",
    changed: textIn(row, "changed") ?? "",
    deleted: textIn(row, "deleted"),
  };
}

/** Stands for what no node or relationship can be called: nothing is found under it. */
const NOTHING: NoteAbout = { node: "-" };

export function toAbout(row: Row): NoteAbout {
  const [id, from, type] = [textIn(row, "about"), textIn(row, "aboutFrom"), textIn(row, "aboutType")];
  const about = from === null || type === null ? { node: id } : { relationship: { from, type, id } };
  return NoteAbout.safeParse(about).data ?? NOTHING;
}

/** As a statement asks for it: of a node, `from` and `type` are empty. */
export interface Asked {
  id: string;
  from: string;
  type: string;
}

export function toAsked(about: NoteAbout): Asked {
  if ("node" in about) return { id: about.node, from: "", type: "" };
  const { from, type, id } = about.relationship;
  return { id, from, type };
}

/** As it is stored: a node has no `aboutFrom` and no `aboutType`. */
export function toProperties(about: NoteAbout): Record<string, string> {
  if ("node" in about) return { about: about.node };
  const { from, type, id } = about.relationship;
  return { about: id, aboutFrom: from, aboutType: type };
}
