/** What `find` asks for: of each word of the question one or more spellings, and labels to choose from. */
export interface Pattern {
  words: readonly (readonly string[])[];
  /** Empty: nodes of every label. */
  labels: readonly string[];
}

/**
 * Entities in whose `search` each word begins a word. The text holds name and aliases, folded, the
 * name first. What fits best and matters most comes first, so that the cut takes the rest.
 */
export function find({ words, labels }: Pattern): string {
  const conditions = words.map((spellings, word) => {
    const each = spellings.map((_, other) => {
      const name = spellingName(word, other);
      return `n.search STARTS WITH $${name} OR n.search CONTAINS ' ' + $${name}`;
    });
    return `(${each.join(" OR ")})`;
  });
  if (labels.length > 0) conditions.push(`(${labels.map((label) => `n:${label}`).join(" OR ")})`);
  return `MATCH (n:Entity)
WHERE ${conditions.join("\n  AND ")}
WITH n,
  CASE WHEN n.search STARTS WITH $whole + ' ' OR n.search = $whole THEN 0 WHEN n.search STARTS WITH $whole THEN 1 ELSE 2 END AS fit,
  CASE WHEN n:Place THEN 0 WHEN n:CaseFile THEN 1 WHEN n:Claim OR n:Statistic THEN 3 ELSE 2 END AS weight
ORDER BY fit, weight, size(n.search), n.id
LIMIT $limit
RETURN n AS node, COUNT { (n)--() } AS degree`;
}

export function findParameters({ words }: Pattern, whole: string, limit: number): Record<string, unknown> {
  const spellings = words.flatMap((each, word) =>
    each.map((text, other): [string, string] => [spellingName(word, other), text]),
  );
  return { ...Object.fromEntries(spellings), whole, limit };
}

function spellingName(word: number, spelling: number): string {
  return `word${word}${spelling === 0 ? "" : `or${spelling}`}`;
}

/** A foreign graph has no `search`: its nodes are found by the usual names, as typed and in three spellings. */
export const FIND_FOREIGN = `UNWIND $spellings AS spelling
MATCH (n)
WHERE n.search IS NULL AND (n.name CONTAINS spelling OR n.title CONTAINS spelling OR n.label CONTAINS spelling)
WITH DISTINCT n LIMIT $limit
RETURN n AS node, COUNT { (n)--() } AS degree`;

/** null where Filière did not make the graph. */
export const REVISION = "MATCH (g:FiliereGraph) RETURN g.revision AS revision LIMIT 1";

/** Every word of names and titles; claims and statistics are sentences, whose words would be false friends. */
export const WORDS = `MATCH (n:Entity)
WHERE n.search IS NOT NULL AND NOT n:Claim AND NOT n:Statistic
UNWIND split(n.search, ' ') AS word
RETURN DISTINCT word
LIMIT $limit`;

export const PUBLISHERS = `UNWIND $ids AS wanted
MATCH (k:Entity) WHERE k.id = wanted
MATCH (k)-[:STATED_IN]->(s:Entity)
RETURN k.id AS claim, s.publisher AS publisher`;
