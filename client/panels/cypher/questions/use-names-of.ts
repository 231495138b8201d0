import type { SavedQuery } from "../../../../contract/queries.ts";
import { useNodes } from "../../../api/use-queries.ts";
import { facts, useApp } from "../../../state/app-store.ts";
import { isNamed } from "../../../state/parameter-drafts.ts";
import type { FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";

export interface NamesOf {
  nameOf: (id: string) => string | undefined;
  /** The graph was asked, and has no such thing. */
  isMissing: (id: string) => boolean;
}

/** What the places, cases and other things in a form are called: the form itself holds their ids. */
export function useNamesOf({ parameters }: SavedQuery, texts: FormTexts): NamesOf {
  const words = useWords();
  useApp((state) => state.factsVersion);
  const ids = parameters.flatMap(({ name, type }) => {
    const text = texts[name]?.trim() ?? "";
    return isNamed(type) && text !== "" ? [text] : [];
  });
  const unknown = [...new Set(ids)].filter((id) => !facts.nodes.has(id)).toSorted();
  const { data } = useNodes(unknown, { key: "log.question-names" });
  const nodes = new Map(data?.slice.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => {
    const node = facts.nodes.get(id) ?? nodes.get(id);
    return node === undefined ? undefined : words.name(node);
  };
  return { nameOf, isMissing: (id) => data?.missing.includes(id) === true };
}
