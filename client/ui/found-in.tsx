import type { JSX } from "react";

/** A text with the letters that were searched on the highlighter; accents and case do not matter. */
export function FoundIn({ text, searched }: { text: string; searched: string }): JSX.Element {
  const start = fold(text).indexOf(fold(searched));
  if (start < 0 || searched === "") return <>{text}</>;
  const end = start + searched.length;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}

/** Letter for letter, so that places in the folded text are places in the text. */
function fold(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => letter.normalize("NFD").charAt(0).toLowerCase()).join("");
}
