// An entity is found by the id it was given once and for all. The constraint comes first: on Neo4j
// it brings its own index and the second statement does nothing; the embedded graph needs both.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_by_id IF NOT EXISTS FOR (n:Entity) ON (n.id);
