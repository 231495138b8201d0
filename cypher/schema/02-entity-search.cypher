// Folded names: what search starts with.
CREATE INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON (n.search);
