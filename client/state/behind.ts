import { askLoad } from "../api/ask.ts";
import { ApiProblem } from "../api/problem.ts";
import { app, facts, remember } from "./app-store.ts";

/** The graph is another one: what it did not know a moment ago it may know now. */
export function askBehindAgain(): void {
  asked.clear();
  void readBehind();
}

/** The most ids that one request may name. */
const MOST = 10_000;

const asked = new Set<string>();

/**
 * From now on the cases that legs stand for are known too, for the time line and what a period asks, and the sources
 * of all links, by name and grade.
 */
export function followBehind(): void {
  void readBehind();
  app.subscribe((state, before) => {
    if (state.present.edges !== before.present.edges || state.factsVersion !== before.factsVersion) void readBehind();
  });
}

/** What cannot be read now is asked for again at the next change; until then the picture does without. */
async function readBehind(): Promise<void> {
  const ids = unknownBehind();
  if (ids.length === 0) return;
  for (const id of ids) asked.add(id);
  try {
    remember((await askLoad({ ids, relationships: [], among: false }, { key: "log.behind" })).slice);
  } catch (error) {
    for (const id of ids) asked.delete(id);
    if (!(error instanceof ApiProblem)) throw error;
  }
}

function unknownBehind(): string[] {
  const ids = new Set<string>();
  for (const { id } of app.getState().present.edges) {
    const { cases = [], sources = [] } = facts.edges.get(id) ?? {};
    for (const each of [...cases, ...sources]) if (!facts.nodes.has(each) && !asked.has(each)) ids.add(each);
  }
  return [...ids].slice(0, MOST);
}
