/** The words that are put in backticks when they are used as names: more than the engine reserves. */
const RESERVED = new Set(
  (
    "and as case create delete detach distinct else false in is match merge not null optional or remove return set then " +
    "true union unwind when where with xor all any none single reduce exists count collect shortestpath allshortestpaths " +
    "order by skip limit asc desc ascending descending on foreach call yield contains starts ends end using load csv " +
    "from finish inf infinity nan"
  ).split(" "),
);

/** What the engine cannot have even as the name of a parameter. Measured; these 28 and no other. */
export const ENGINE_RESERVED: ReadonlySet<string> = new Set(
  (
    "and as case create delete detach distinct else false in is match merge not null optional or remove return set then " +
    "true union unwind when where with xor"
  ).split(" "),
);

/** In backticks unless it is a plain word in ASCII. */
export function printName(name: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !RESERVED.has(name.toLowerCase());
  return isPlain ? name : `\`${name.replaceAll("`", "``")}\``;
}

const ESCAPED = new Map([
  ["\\", "\\\\"],
  ["'", "\\'"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

export function printText(value: string): string {
  return `'${value.replaceAll(/[\\'\n\r\t]/g, (letter) => ESCAPED.get(letter) ?? letter)}'`;
}
