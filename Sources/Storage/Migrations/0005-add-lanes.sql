-- Where a job waits for a worker: what takes seconds does not stand behind what takes minutes.
ALTER TABLE jobs ADD COLUMN lane TEXT NOT NULL DEFAULT 'film' CHECK (lane IN ('film', 'quick'));
CREATE INDEX jobs_waiting_quick ON jobs (account, mode, id) WHERE state = 'queued' AND lane = 'quick';
