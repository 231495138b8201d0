/** All that is told of an edit in a list. */
const COLUMNS = ["id", "at", "revision", "statement", "parameters", "note", "counters"]
  .concat("irrevertible", "reverts", "revertedBy")
  .map((property) => `e.${property} AS ${property}`)
  .join(", ");

const ONE = "MATCH (e:FiliereEdit) WHERE e.id = $id";
const LATEST_FIRST = `RETURN ${COLUMNS} ORDER BY revision DESC, id LIMIT $limit`;

export const FIND = `MATCH (e:FiliereEdit)\n${LATEST_FIRST}`;
export const FIND_BEFORE = `MATCH (e:FiliereEdit) WHERE e.revision < $revision\n${LATEST_FIRST}`;
export const TOTAL = "MATCH (e:FiliereEdit)\nRETURN count(e) AS total";

/** With what it changed, packed. */
export const OPEN = `${ONE}\nRETURN ${COLUMNS}, e.recorded AS recorded, e.touched AS touched`;

export const MADE_WITH = `MATCH (e:FiliereEdit) WHERE e.key = $key
RETURN ${COLUMNS}, e.recorded AS recorded, e.touched AS touched
LIMIT 1`;

/** What came back under another name of the database's, in the order in which it did. */
export const MOVED = `MATCH (e:FiliereEdit) WHERE e.revision > $revision AND e.moved IS NOT NULL
RETURN e.moved AS moved, e.revision AS revision
ORDER BY revision`;

export const CREATE = `CREATE (e:FiliereEdit $properties)\nRETURN ${COLUMNS}`;

/** null: it holds again, for what took it back was taken back. */
export const SET_REVERTED = `${ONE}\nSET e.revertedBy = $by\nRETURN e.id AS id`;
