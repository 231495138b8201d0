/**
 * Asking the engine of what kind a value is.
 *
 * `(v * 0 + 1) / 2` is 0.5 for a float, 0 for an integer and null for anything else, durations
 * included; `v STARTS WITH ''` is null for anything but a text; a comprehension over something that
 * is no list is null. So these questions may be put to any value.
 */
export interface Code {
  /** `f` float, `t` text, `o` anything else. */
  kind: "f" | "t" | "o";
  /** Of the items of a list. */
  items?: (Code | null)[] | null;
  /** Of the keys of a map. */
  fields?: Record<string, Code>;
}

/** Where in a value there is something to ask: the union over all rows. */
export interface Shape {
  items?: Shape;
  fields?: Map<string, Shape>;
}

/** The engine parses 64 levels; the statement around needs some of them. */
const MAX_DEPTH = 8;

/** Cypher for the code of `expression`, or undefined when the shape is too deep to be asked about. */
export function codeOf(expression: string, shape: Shape, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const parts = [`kind: ${kindOf(expression)}`];
  if (shape.items) {
    const item = `_x${depth}`;
    const code = codeOf(item, shape.items, depth + 1);
    if (code === undefined) return undefined;
    parts.push(`items: [${item} IN ${expression} | ${code}]`);
  }
  if (shape.fields) {
    const fields: string[] = [];
    for (const [key, field] of shape.fields) {
      const code = key.includes("`") ? undefined : codeOf(`${expression}.\`${key}\``, field, depth + 1);
      if (code === undefined) return undefined;
      fields.push(`\`${key}\`: ${code}`);
    }
    parts.push(`fields: {${fields.join(", ")}}`);
  }
  return `{${parts.join(", ")}}`;
}

function kindOf(expression: string): string {
  return `CASE WHEN (${expression} * 0 + 1) / 2 = 0.5 THEN 'f' WHEN ${expression} STARTS WITH '' THEN 't' ELSE 'o' END`;
}
