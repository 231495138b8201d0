import { useNodes } from "../../../api/use-queries.ts";
import { facts, useApp } from "../../../state/app-store.ts";
import { useWords } from "../../../state/use-words.ts";

export interface NamesOf {
  nameOf: (id: string) => string | undefined;
  /** The graph was asked, and has no such thing. */
  isMissing: (id: string) => boolean;
}

/** What places, cases and other things are called of which a form holds the ids. */
export function useNamesOf(ids: readonly string[]): NamesOf {
  const words = useWords();
  useApp((state) => state.factsVersion);
  const unknown = [...new Set(ids)].filter((id) => id !== "" && !facts.nodes.has(id)).toSorted();
  const { data } = useNodes(unknown, { key: "log.question-names" });
  const nodes = new Map(data?.slice.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = facts.nodes.get(id) ?? nodes.get(id);
    return node === undefined ? undefined : words.name(node);
  };
  return { nameOf, isMissing: (id) => data?.missing.includes(id) === true };
}
