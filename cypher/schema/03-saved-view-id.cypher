// A saved view is opened by its id, and found by the key of its making when that is sent again.
CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE INDEX saved_view_by_id IF NOT EXISTS FOR (v:SavedView) ON (v.id);
CREATE INDEX saved_view_by_key IF NOT EXISTS FOR (v:SavedView) ON (v.key);
