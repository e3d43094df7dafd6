-- What happened, who wants to hear of it, and what became of telling them.

-- Endpoints that customers registered. A deleted one stays, for the deliveries that name it.
CREATE TABLE webhooks (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    url TEXT NOT NULL CHECK (length(url) BETWEEN 1 AND 2048),
    description TEXT NOT NULL CHECK (length(description) <= 200),
    -- A list of events' names; `*` stands for all but progress.
    events TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('enabled', 'disabled')),
    reason TEXT CHECK (reason IN ('paused', 'gone', 'failing')),
    failing_since BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT,
    CHECK ((status = 'disabled') = (reason IS NOT NULL))
);

CREATE INDEX webhooks_of_account ON webhooks (account, mode, id) WHERE deleted_at IS NULL;

CREATE TABLE webhook_secrets (
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    -- Empty for the URLs that requests give.
    webhook TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    -- AES-GCM under a key that lies outside the database, in base64.
    sealed TEXT NOT NULL,
    -- Whether the header that has room for one signature is made with it.
    leads INTEGER NOT NULL CHECK (leads IN (0, 1)),
    -- Nothing for the newest.
    expires_at BIGINT,
    PRIMARY KEY (account, mode, webhook, number)
);

CREATE UNIQUE INDEX webhook_secrets_lead ON webhook_secrets (account, mode, webhook) WHERE leads = 1;
CREATE UNIQUE INDEX webhook_secrets_newest ON webhook_secrets (account, mode, webhook) WHERE expires_at IS NULL;

-- The outbox: an event commits with the change that it tells of.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    -- The feed's.
    number BIGINT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- Why there is one such event and no second; nothing where the subject says so.
    reference TEXT,
    created_at BIGINT NOT NULL,
    UNIQUE (account, mode, reference)
);

CREATE INDEX events_of_account ON events (account, mode, number);
CREATE INDEX events_age ON events (created_at);

-- What is owed: an event to a URL.
CREATE TABLE deliveries (
    event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    -- The webhook's id, or `request` for the URL that the job's request gave.
    target TEXT NOT NULL,
    webhook TEXT REFERENCES webhooks (id),
    -- Where there is no webhook.
    url TEXT,
    -- Deliveries of one lane wait for each other, and for nobody else.
    lane TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'succeeded', 'exhausted', 'canceled')),
    -- Attempts whose outcome is known, and how often somebody took it to make one.
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    claims INTEGER NOT NULL CHECK (claims >= attempts),
    -- When somebody may take it; while it is taken, when it is given back unless its outcome is known.
    due BIGINT,
    PRIMARY KEY (event, target),
    CHECK ((webhook IS NULL) = (url IS NOT NULL)),
    CHECK ((state = 'pending') = (due IS NOT NULL))
);

CREATE INDEX deliveries_due ON deliveries (lane, due) WHERE state = 'pending';

-- When the first delivery of a lane is due: found without a look at the deliveries of all lanes.
CREATE TABLE delivery_lanes (
    lane TEXT NOT NULL PRIMARY KEY,
    due BIGINT
);

CREATE INDEX delivery_lanes_due ON delivery_lanes (due) WHERE due IS NOT NULL;

CREATE TABLE delivery_attempts (
    id TEXT NOT NULL PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    webhook TEXT REFERENCES webhooks (id),
    url TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    request TEXT NOT NULL,
    status INTEGER CHECK (status BETWEEN 100 AND 999),
    failure TEXT,
    answer TEXT NOT NULL,
    address TEXT,
    lookup_us BIGINT NOT NULL,
    first_byte_us BIGINT,
    total_us BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK ((status IS NULL) = (failure IS NOT NULL))
);

CREATE INDEX delivery_attempts_of_event ON delivery_attempts (event, id);
CREATE INDEX delivery_attempts_of_webhook ON delivery_attempts (webhook, id) WHERE webhook IS NOT NULL;

CREATE TABLE alerts (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    kind TEXT NOT NULL,
    -- Empty for the URLs that requests give.
    webhook TEXT NOT NULL,
    event TEXT,
    message TEXT NOT NULL,
    count BIGINT NOT NULL CHECK (count > 0),
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    dismissed_at BIGINT
);

-- What is told once is counted from then on.
CREATE UNIQUE INDEX alerts_open ON alerts (account, mode, kind, webhook) WHERE dismissed_at IS NULL;

-- Where the end of the job is told, beside the account's webhooks.
ALTER TABLE jobs ADD COLUMN webhook_url TEXT;
