import type { JSX } from "react";

/** What stands between two signs, or a run of plain text. */
const PARTS = /`[^`]+`|\*[^*]+\*|[^`*]+/gu;

/** A sentence whose `keys` look like keys and whose *words of the screen* stand out. */
export function Marked({ text }: { text: string }): JSX.Element {
  return (
    <>
      {Array.from(text.matchAll(PARTS), ({ 0: part, index }) => {
        const inside = part.slice(1, -1);
        if (part.startsWith("`")) return <kbd key={index}>{inside}</kbd>;
        return part.startsWith("*") ? <b key={index}>{inside}</b> : part;
      })}
    </>
  );
}
