/** What a list shows of a view: all but the long parts. */
const LISTED = [
  "id",
  "version",
  "name",
  "description",
  "thumbnail",
  "format",
  "origin",
  "created",
  "changed",
  "deleted",
]
  .map((property) => `v.${property} AS ${property}`)
  .join(", ");

const ONE = "MATCH (v:SavedView) WHERE v.id = $id";
const LISTABLE = "MATCH (v:SavedView) WHERE v.origin = 'saved' AND v.deleted IS NULL";
const NEWEST_FIRST = `RETURN ${LISTED} ORDER BY changed DESC, id LIMIT $limit`;

export const LIST = `${LISTABLE}\n${NEWEST_FIRST}`;

export const LIST_AFTER = `${LISTABLE} AND (v.changed < $changed OR (v.changed = $changed AND v.id > $id))
${NEWEST_FIRST}`;

export const COUNT = `${LISTABLE}\nRETURN count(v) AS total`;

export const OPEN = `${ONE}\nRETURN ${LISTED}, v.notes AS notes, v.json AS json`;

/** Without the long parts, with the key of its latest change. */
export const LOOK = `${ONE}\nRETURN ${LISTED}, v.lastKey AS lastKey`;

export const MADE_WITH = `MATCH (v:SavedView) WHERE v.key = $key AND v.deleted IS NULL\nRETURN ${LISTED} LIMIT 1`;

export const CREATE = `CREATE (v:SavedView $properties)\nRETURN ${LISTED}`;

/** A property that is null is removed. */
export const CHANGE = `${ONE}\nSET v += $changes\nRETURN ${LISTED}`;
