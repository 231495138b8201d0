// An edit is opened by its id, listed by the revision that it made, and found by the key of its making when that is sent again.
CREATE CONSTRAINT filiere_edit_id IF NOT EXISTS FOR (e:FiliereEdit) REQUIRE e.id IS UNIQUE;
CREATE INDEX filiere_edit_by_id IF NOT EXISTS FOR (e:FiliereEdit) ON (e.id);
CREATE INDEX filiere_edit_by_revision IF NOT EXISTS FOR (e:FiliereEdit) ON (e.revision);
CREATE INDEX filiere_edit_by_key IF NOT EXISTS FOR (e:FiliereEdit) ON (e.key);
