// A note is opened by its id, looked for by what it is about, and found by the key of its making when that is sent again.
CREATE CONSTRAINT filiere_note_id IF NOT EXISTS FOR (n:FiliereNote) REQUIRE n.id IS UNIQUE;
CREATE INDEX filiere_note_by_id IF NOT EXISTS FOR (n:FiliereNote) ON (n.id);
CREATE INDEX filiere_note_by_about IF NOT EXISTS FOR (n:FiliereNote) ON (n.about);
CREATE INDEX filiere_note_by_key IF NOT EXISTS FOR (n:FiliereNote) ON (n.key);
