import type { JSX } from "react";
import type { ChangedProperty, TouchedNode } from "../../../contract/edits.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { wholeWords } from "../../text/words.ts";
import { Mark } from "../../ui/marks.tsx";

interface TouchedNameProps {
  end: Pick<TouchedNode, "id" | "kind" | "name">;
  /** Those that change. */
  properties?: readonly ChangedProperty[];
}

/** Claims and sources are named by whole sentences. */
const LETTERS = 72;
const NAMES: ReadonlySet<string> = new Set(["name", "nameFr", "title"]);

/** What it is called in the language of the screen, behind its mark. */
export function TouchedName({ end, properties }: TouchedNameProps): JSX.Element {
  const { t, name } = useWords();
  const known = end.id === null ? undefined : facts.nodes.get(end.id);
  const title =
    known === undefined || properties?.some((property) => NAMES.has(property.name)) === true ? end.name : name(known);
  return (
    <span className="touched-name" title={title}>
      <Mark kind={end.kind} size={11} label={t(`kind.${end.kind}`)} /> <b>{wholeWords(title, LETTERS)}</b>
    </span>
  );
}
