// A person's own question is opened by its id, and found by the key of its making when that is sent again.
CREATE CONSTRAINT saved_query_id IF NOT EXISTS FOR (q:SavedQuery) REQUIRE q.id IS UNIQUE;
CREATE INDEX saved_query_by_id IF NOT EXISTS FOR (q:SavedQuery) ON (q.id);
CREATE INDEX saved_query_by_key IF NOT EXISTS FOR (q:SavedQuery) ON (q.key);
