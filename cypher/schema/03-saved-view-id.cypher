CREATE CONSTRAINT saved_view_id IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE INDEX saved_view_by_id IF NOT EXISTS FOR (v:SavedView) ON (v.id);
