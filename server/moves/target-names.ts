// What stands in a target while a copy is not finished, and is gone when it is.

/** At every node that was copied. */
export const COPY = "FiliereCopy";
/** Its number in the source, by which relationships find their ends. */
export const NUMBER = "filiereCopyNumber";
/** The one node that says what is being copied and how far it is. */
export const MARK = "FiliereMove";

const UNIQUE_NUMBER = "filiere_copy_number";
const BY_NUMBER = "filiere_copy_by_number";

/** As everywhere: on Neo4j the constraint brings its index and the second statement does nothing. */
export const MAKE_UNIQUE = [
  `CREATE CONSTRAINT ${UNIQUE_NUMBER} IF NOT EXISTS FOR (n:${COPY}) REQUIRE n.${NUMBER} IS UNIQUE`,
  `CREATE INDEX ${BY_NUMBER} IF NOT EXISTS FOR (n:${COPY}) ON (n.${NUMBER})`,
];
export const DROP_UNIQUE = [`DROP CONSTRAINT ${UNIQUE_NUMBER} IF EXISTS`, `DROP INDEX ${BY_NUMBER} IF EXISTS`];
