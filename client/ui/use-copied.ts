import { useState } from "react";
import { copyText } from "../state/actions/copy-address.ts";

/** Milliseconds that "Copied" stands. */
const COPIED_MS = 2000;

/** Copies what `text` makes when it is wanted, and says for a moment that it was. */
export function useCopied(text: () => string): { isCopied: boolean; copy: () => void } {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    setIsCopied(await copyText(text()));
    setTimeout(() => setIsCopied(false), COPIED_MS);
  };
  return { isCopied, copy: () => void copy() };
}
