import type { RelationshipRef } from "../../contract/slice.ts";
import { askLoad } from "../api/ask.ts";
import { refOf, type ViewState } from "../graph/view-state.ts";
import type { History } from "./history.ts";
import { app, facts, remember } from "./app-store.ts";
import { askBehindAgain } from "./behind.ts";

const viewOf = ({ view }: { view: ViewState }) => view;

/** Nodes and links of one request. */
const PAGE = 5000;

/**
 * Reads again all that the page knows and that its views name: data came or went. What the graph does not hold any
 * more is forgotten, so that no step shows it. The answer: the ids of that.
 */
export async function refreshFacts(more: History | null = null): Promise<string[]> {
  const works = [app.getState(), ...(more === null ? [] : [more])];
  const views = works.flatMap(({ past, present, future }) => [present, ...[...past, ...future].map(viewOf)]);
  const ids = [...new Set([...facts.nodes.keys(), ...views.flatMap(({ nodes }) => nodes)])];
  const known = [...facts.edges.values()].map(refOf);
  const links = [...views.flatMap(({ edges }) => edges), ...known];
  const relationships = [...new Map(links.map((link): [string, RelationshipRef] => [link.id, link])).values()];
  const missing: string[] = [];
  for (let at = 0; at < Math.max(ids.length, relationships.length); at += PAGE) {
    const page = { ids: ids.slice(at, at + PAGE), relationships: relationships.slice(at, at + PAGE), among: false };
    const answer = await askLoad(page, { key: "log.read-again" });
    missing.push(...answer.missing);
    remember(answer.slice);
  }
  for (const id of missing) {
    facts.nodes.delete(id);
    facts.edges.delete(id);
  }
  app.setState(({ factsVersion }) => ({ factsVersion: factsVersion + 1 }));
  askBehindAgain();
  return missing;
}
