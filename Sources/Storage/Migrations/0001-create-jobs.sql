-- Accounts, keys, jobs with their events, clips with their files.
--
-- SQLite and PostgreSQL both take this text: moments are BIGINT milliseconds since 1970, lists are JSON text,
-- truths are 0 or 1. What must never be is refused here, whatever the program believes.

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    plan TEXT NOT NULL CHECK (plan IN ('free', 'standard', 'pro', 'fancy')),
    created_at BIGINT NOT NULL
);

CREATE TABLE api_keys (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    -- The part of the key that may be shown and looked up; the secret part is nowhere but in its digest.
    public_id TEXT NOT NULL UNIQUE CHECK (length(public_id) = 10),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    -- HMAC-SHA-256 of the whole key under the pepper of that version, in hexadecimal.
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    pepper_version INTEGER NOT NULL CHECK (pepper_version > 0),
    last_four TEXT NOT NULL CHECK (length(last_four) = 4),
    scopes TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT
);

CREATE INDEX api_keys_of_account ON api_keys (account, id);

CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    api_key TEXT NOT NULL REFERENCES api_keys (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    plan TEXT NOT NULL CHECK (plan IN ('free', 'standard', 'pro', 'fancy')),
    -- Jobs of the account and mode that may render at once, by the plan at submit time.
    concurrency INTEGER NOT NULL CHECK (concurrency > 0),
    request TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    price_book TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'processing', 'complete', 'failed')),
    version BIGINT NOT NULL CHECK (version > 0),
    frames_done INTEGER NOT NULL,
    frame_count INTEGER NOT NULL CHECK (frame_count > 0),
    -- Renders that count against the limit, and renders lost with their worker, which do not.
    attempt INTEGER NOT NULL CHECK (attempt BETWEEN 0 AND 3),
    interruptions INTEGER NOT NULL CHECK (interruptions >= 0),
    -- Grows at each claim; a worker that holds an older one may write nothing more.
    epoch BIGINT NOT NULL CHECK (epoch >= 0),
    worker TEXT,
    lease_until BIGINT,
    -- Drawn at each claim: the attempt's work folder bears this name, and so does the clip if it succeeds.
    clip TEXT UNIQUE,
    available_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT,
    finished_at BIGINT,
    error_code TEXT,
    error_message TEXT,
    error_retryable INTEGER CHECK (error_retryable IN (0, 1)),
    CHECK (frames_done BETWEEN 0 AND frame_count),
    CHECK ((state = 'processing') = (worker IS NOT NULL)),
    CHECK ((state = 'processing') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('processing', 'complete')) = (clip IS NOT NULL)),
    CHECK ((state IN ('complete', 'failed')) = (finished_at IS NOT NULL)),
    CHECK ((state = 'failed') = (error_code IS NOT NULL)),
    CHECK ((error_code IS NULL) = (error_message IS NULL)),
    CHECK ((error_code IS NULL) = (error_retryable IS NULL)),
    CHECK (state <> 'processing' OR started_at IS NOT NULL),
    CHECK (state <> 'complete' OR frames_done = frame_count)
);

CREATE INDEX jobs_of_account ON jobs (account, mode, id);
CREATE INDEX jobs_queued ON jobs (id) WHERE state = 'queued';
CREATE INDEX jobs_unfinished ON jobs (started_at) WHERE state IN ('queued', 'processing');
CREATE INDEX jobs_processing ON jobs (account, mode) WHERE state = 'processing';

-- The head counts every event ever written; one row, so that numbers are given in the order of commits and a
-- reader that has seen number n has seen all below it.
CREATE TABLE feed (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    head BIGINT NOT NULL CHECK (head >= 0)
);

INSERT INTO feed (id, head) VALUES (1, 0);

CREATE TABLE job_events (
    job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    -- The version of the job that the event led to.
    sequence BIGINT NOT NULL CHECK (sequence > 0),
    feed BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('queued', 'processing', 'progress', 'requeued', 'complete', 'failed')),
    frames_done INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (job, sequence)
);

-- A job ends once.
CREATE UNIQUE INDEX job_events_end ON job_events (job) WHERE kind IN ('complete', 'failed');

CREATE TABLE clips (
    id TEXT NOT NULL PRIMARY KEY,
    job TEXT NOT NULL UNIQUE REFERENCES jobs (id),
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0),
    frame_count INTEGER NOT NULL CHECK (frame_count > 0),
    frame_rate INTEGER NOT NULL CHECK (frame_rate > 0),
    notes TEXT NOT NULL,
    attributions TEXT NOT NULL,
    scene TEXT NOT NULL,
    engine TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT
);

CREATE TABLE clip_files (
    clip TEXT NOT NULL REFERENCES clips (id),
    role TEXT NOT NULL CHECK (role IN ('video', 'poster', 'thumbnail')),
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    byte_count BIGINT NOT NULL CHECK (byte_count > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    PRIMARY KEY (clip, role),
    UNIQUE (clip, name)
);
