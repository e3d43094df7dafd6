-- The parts of films that are being rendered, each by whichever worker takes it.
--
-- Rows belong to one claim of their job and go when that claim does: a worker that finds none has lost its segment.

CREATE TABLE segments (
    job TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    -- Of the claim that made the segments; they are joined by nobody else.
    epoch BIGINT NOT NULL CHECK (epoch > 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    first_frame INTEGER NOT NULL CHECK (first_frame >= 0),
    frame_count INTEGER NOT NULL CHECK (frame_count > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'rendering', 'done', 'failed')),
    frames_done INTEGER NOT NULL,
    -- Grows whenever a worker takes the segment, and names the files it writes.
    serial INTEGER NOT NULL CHECK (serial >= 0),
    -- Renders that crashed.
    crashes INTEGER NOT NULL CHECK (crashes BETWEEN 0 AND 3),
    worker TEXT,
    lease_until BIGINT,
    error_code TEXT,
    error_message TEXT,
    error_retryable INTEGER CHECK (error_retryable IN (0, 1)),
    PRIMARY KEY (job, epoch, place),
    UNIQUE (job, epoch, first_frame),
    CHECK (frames_done BETWEEN 0 AND frame_count),
    CHECK ((state = 'rendering') = (worker IS NOT NULL)),
    CHECK ((state = 'rendering') = (lease_until IS NOT NULL)),
    CHECK (state NOT IN ('rendering', 'done') OR serial > 0),
    CHECK (state <> 'done' OR frames_done = frame_count),
    CHECK ((state = 'failed') = (error_code IS NOT NULL)),
    CHECK ((error_code IS NULL) = (error_message IS NULL)),
    CHECK ((error_code IS NULL) = (error_retryable IS NULL))
);

CREATE INDEX segments_to_do ON segments (job) WHERE state IN ('open', 'rendering');
