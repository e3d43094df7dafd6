-- What keeps a caller within bounds: idempotency keys, permits per second, turns in the queue, deadlines of jobs.

-- What was answered under an idempotency key. The row commits with the job that it tells of.
CREATE TABLE receipts (
    -- The request that was answered.
    request TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    idempotency_key TEXT NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 255),
    -- SHA-256 of what was asked, in hexadecimal.
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    status INTEGER NOT NULL CHECK (status BETWEEN 200 AND 299 OR status = 402),
    headers TEXT NOT NULL,
    body TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (account, mode, idempotency_key)
);

CREATE INDEX receipts_expiry ON receipts (expires_at);

-- Requests admitted in one second, those a process has reserved for that second included.
CREATE TABLE permits (
    -- A key's id, or an address.
    subject TEXT NOT NULL,
    -- Seconds since 1970.
    slot BIGINT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (subject, slot)
);

CREATE INDEX permits_slot ON permits (slot);

-- When an account's jobs were last claimed: who waited longest is served first.
CREATE TABLE turns (
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    -- Number of the event of that claim.
    served BIGINT NOT NULL CHECK (served >= 0),
    PRIMARY KEY (account, mode)
);

CREATE INDEX jobs_waiting ON jobs (account, mode, id) WHERE state = 'queued';

-- A job that has not started by then ends unrendered.
ALTER TABLE jobs ADD COLUMN start_by BIGINT;
CREATE INDEX jobs_with_deadline ON jobs (start_by) WHERE state = 'queued' AND start_by IS NOT NULL;

-- Places in the queue are counted by account now.
DROP INDEX jobs_queued;
