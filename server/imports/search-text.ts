/** Letters that decomposing does not take apart. */
const LETTERS: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ł: "l", ß: "ss", ø: "o", đ: "d" };

/** A text as it is searched: lower case, no marks, every run of other signs than letters and digits one blank. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[œæłßøđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * What a node's `search` holds: its name and aliases, folded, each once. A word is found at its
 * beginning by `search STARTS WITH $q OR search CONTAINS ' ' + $q`, on either database.
 */
export function searchText(names: readonly string[]): string {
  return [...new Set(names.map(fold))].filter((name) => name !== "").join(" ");
}
