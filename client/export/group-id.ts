/** Letters that may stand in such a name as they are. */
const PLAIN = /[A-Za-z0-9-]/;

/**
 * The name of a drawing's group, as drawing programs list it: "node-place.bordeaux-bacalan". Two ids never share one,
 * and each is a name in XML and in CSS alike, whatever the id holds.
 */
export function groupId(what: "node" | "link" | "place" | "part", id: string): string {
  return `${what}-${written(id)}`;
}

/** The same for what leads from one thing to another. */
export function runId(what: "flow", from: string, to: string): string {
  // No letter is written so.
  return `${what}-${written(from)}__to__${written(to)}`;
}

function written(id: string): string {
  const letters = Array.from(id, (letter) => {
    if (PLAIN.test(letter)) return letter;
    return letter === ":" ? "." : `_${(letter.codePointAt(0) ?? 0).toString(16)}_`;
  });
  return letters.join("");
}
