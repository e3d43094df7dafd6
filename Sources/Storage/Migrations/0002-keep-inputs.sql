-- Names of the files that came with a request, in its order; they lie in a folder of the job's name.
ALTER TABLE jobs ADD COLUMN inputs TEXT NOT NULL DEFAULT '[]';
