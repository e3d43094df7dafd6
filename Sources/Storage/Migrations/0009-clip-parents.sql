-- Ids of the clips that a clip was made of, as JSON.
ALTER TABLE clips ADD COLUMN parents TEXT NOT NULL DEFAULT '[]';
