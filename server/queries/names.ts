import { fold } from "../imports/index.ts";

/** No question that ships is called so: its name is that of a file. */
const OWN = "own:";
const LONGEST = 60;

/** A name for a question of a person, after its title or its file, that none of `taken` has. */
export function newName(words: string, taken: ReadonlySet<string>): string {
  const base = Array.from(fold(words).replaceAll(" ", "-")).slice(0, LONGEST).join("").replace(/-$/, "");
  const name = `${OWN}${base === "" ? "question" : base}`;
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(tried)) return tried;
  }
}

export function fileNameOf(name: string): string {
  return `${name.replace(OWN, "")}.cypher`;
}
