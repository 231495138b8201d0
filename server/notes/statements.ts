/** All that is read of a note. */
const COLUMNS = ["id", "version", "text", "about", "aboutFrom", "aboutType", "created", "changed", "deleted"]
  .map((property) => `n.${property} AS ${property}`)
  .join(", ");

const ONE = "MATCH (n:FiliereNote) WHERE n.id = $id";
const ALL = "MATCH (n:FiliereNote) WHERE n.deleted IS NULL";
/** A relationship is found by three things; of a node the other two are empty. */
const ABOUT = `UNWIND $asked AS asked
MATCH (n:FiliereNote) WHERE n.about = asked.id AND n.deleted IS NULL
  AND coalesce(n.aboutFrom, '') = asked.from AND coalesce(n.aboutType, '') = asked.type`;
const AFTER = " AND (n.changed < $changed OR (n.changed = $changed AND n.id > $id))";
const NEWEST_FIRST = `RETURN ${COLUMNS} ORDER BY changed DESC, id LIMIT $limit`;

export const FIND_ALL = `${ALL}\n${NEWEST_FIRST}`;
export const FIND_ALL_AFTER = `${ALL}${AFTER}\n${NEWEST_FIRST}`;
export const TOTAL_ALL = `${ALL}\nRETURN count(n) AS total`;

export const FIND_ABOUT = `${ABOUT}\n${NEWEST_FIRST}`;
export const FIND_ABOUT_AFTER = `${ABOUT}${AFTER}\n${NEWEST_FIRST}`;
export const TOTAL_ABOUT = `${ABOUT}\nRETURN count(n) AS total`;

export const COUNTS = `${ALL}
RETURN n.about AS about, n.aboutFrom AS aboutFrom, n.aboutType AS aboutType, count(n) AS total
ORDER BY about, aboutFrom, aboutType
LIMIT $limit`;

export const OPEN = `${ONE}\nRETURN ${COLUMNS}`;

/** With the key of its latest change. */
export const LOOK = `${ONE}\nRETURN ${COLUMNS}, n.lastKey AS lastKey`;

export const MADE_WITH = `MATCH (n:FiliereNote) WHERE n.key = $key AND n.deleted IS NULL\nRETURN ${COLUMNS} LIMIT 1`;

export const CREATE = `CREATE (n:FiliereNote $properties)\nRETURN ${COLUMNS}`;

/** A property that is null is removed. */
export const CHANGE = `${ONE}\nSET n += $changes\nRETURN ${COLUMNS}`;

export const NODES_ABOUT = `UNWIND $ids AS nodeId
MATCH (e:Entity) WHERE e.id = nodeId
RETURN e AS node`;

export const ENDS_ABOUT = `UNWIND $asked AS asked
MATCH (a:Entity) WHERE a.id = asked.from
MATCH (a)-[r]->(b:Entity) WHERE type(r) = asked.type AND r.id = asked.id
RETURN asked.from AS from, type(r) AS type, r.id AS id, a AS start, b AS goal`;
