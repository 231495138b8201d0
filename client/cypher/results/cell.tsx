import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { nodeKind, nodeName, valueWords } from "./value-words.ts";
import { readValue } from "./values.ts";

/** A value in one line: a node with its mark, nothing as a faint null. */
export function CellValue({ value }: { value: unknown }): JSX.Element {
  const { language, t } = useWords();
  const read = readValue(value);
  if (read.is === "null") return <em>null</em>;
  if (read.is === "node") {
    const kind = nodeKind(read.node);
    return (
      <>
        <Mark kind={kind} size={11} label={t(`kind.${kind}`)} /> {nodeName(read.node, language)}
      </>
    );
  }
  return <>{valueWords(value, language)}</>;
}
