import type { SavedQuery } from "../../../contract/queries.ts";

type Told = Partial<Omit<SavedQuery, "name" | "own">> & { own?: boolean };

/** A saved question that says as much as a test needs. */
export function question(name: string, { own = false, ...more }: Told = {}): SavedQuery {
  const at = "2026-01-01T00:00:00.000Z";
  return {
    name,
    category: null,
    title: name,
    question: "",
    about: "",
    titleFr: null,
    questionFr: null,
    aboutFr: null,
    parameters: [],
    statement: "RETURN 1 AS one",
    example: {},
    sample: "story",
    ...more,
    own: own ? { version: 1, created: at, changed: at, deleted: null } : null,
  };
}
