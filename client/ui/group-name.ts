/** Letters that may stand in such a name as they are. */
const PLAIN = /[A-Za-z0-9-]/;

/**
 * The name of a drawing's group, as drawing programs list it: "node-place.bordeaux-bacalan". Two ids never share one,
 * and each is a name in XML and in CSS alike, whatever the id holds.
 */
export function groupName(what: "node" | "link" | "flow" | "place", id: string): string {
  const written = Array.from(id, (letter) => {
    if (PLAIN.test(letter)) return letter;
    return letter === ":" ? "." : `_${(letter.codePointAt(0) ?? 0).toString(16)}_`;
  });
  return `${what}-${written.join("")}`;
}
