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

/** Properties by whose texts a node is searched; of a node with none of these labels those of `name`. */
const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  CaseFile: ["title"],
  Source: ["title", "publisher"],
  Claim: ["text"],
  Statistic: ["what"],
};
const NAMES = ["name", "names", "title"];
/** nameFr, nameEs …: the name in another language. */
const NAME_IN_LANGUAGE = /^name[A-Z][a-z]$/;

/** What the `search` of a node must hold, from its other properties; null where it has no name. */
export function searchTextOf(labels: readonly string[], properties: Readonly<Record<string, unknown>>): string | null {
  const label = Object.keys(SEARCHED).find((each) => labels.includes(each));
  const languages = Object.keys(properties).filter((name) => NAME_IN_LANGUAGE.test(name));
  const from = SEARCHED[label ?? ""] ?? [...NAMES, ...languages.sort()];
  const texts = from
    .flatMap((name) => [properties[name]].flat())
    .filter((text): text is string => typeof text === "string");
  const found = searchText(texts);
  return found === "" ? null : found;
}
