import { MOST_OWN_QUERIES } from "../../contract/own-queries.ts";

/** All that is read of a person's own question. */
const COLUMNS = [
  "id",
  "version",
  "category",
  "title",
  "question",
  "about",
  "titleFr",
  "questionFr",
  "aboutFr",
  "parameters",
  "statement",
  "example",
  "sample",
  "created",
  "changed",
  "deleted",
]
  .map((property) => `q.${property} AS ${property}`)
  .join(", ");

const ONE = "MATCH (q:SavedQuery) WHERE q.id = $id";

export const LIST = {
  statement: `MATCH (q:SavedQuery) WHERE q.deleted IS NULL
RETURN ${COLUMNS} ORDER BY title, id LIMIT $limit`,
  parameters: { limit: MOST_OWN_QUERIES },
};

export const COUNT = "MATCH (q:SavedQuery) WHERE q.deleted IS NULL\nRETURN count(q) AS total";

/** Of those that are deleted too: they may come back. */
export const NAMES = "MATCH (q:SavedQuery)\nRETURN q.id AS id ORDER BY id";

export const OPEN = `${ONE}\nRETURN ${COLUMNS}`;

/** With the key of its latest change. */
export const LOOK = `${ONE}\nRETURN ${COLUMNS}, q.lastKey AS lastKey`;

export const MADE_WITH = `MATCH (q:SavedQuery) WHERE q.key = $key AND q.deleted IS NULL\nRETURN ${COLUMNS} LIMIT 1`;

export const CREATE = `CREATE (q:SavedQuery $properties)\nRETURN ${COLUMNS}`;

/** A property that is null is removed. */
export const CHANGE = `${ONE}\nSET q += $changes\nRETURN ${COLUMNS}`;
