-- Who has how many credits, from where, and what became of each of them.

-- One row for each account and mode; whoever changes its credits writes this row first. What it says follows from
-- `transfers`.
CREATE TABLE wallets (
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    available BIGINT NOT NULL CHECK (available >= 0),
    held BIGINT NOT NULL CHECK (held >= 0),
    -- When the next grant or expiry is due.
    due BIGINT NOT NULL,
    PRIMARY KEY (account, mode)
);

-- Credits that came together and expire together.
CREATE TABLE lots (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    mode TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('promo', 'plan', 'purchased')),
    -- Why they came: the same reason counts once.
    reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
    amount BIGINT NOT NULL CHECK (amount > 0),
    held BIGINT NOT NULL CHECK (held >= 0),
    used BIGINT NOT NULL CHECK (used >= 0),
    expired BIGINT NOT NULL CHECK (expired >= 0),
    expires_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (account, mode, reference),
    CHECK (held + used + expired <= amount),
    CHECK (expired = 0 OR expires_at IS NOT NULL),
    FOREIGN KEY (account, mode) REFERENCES wallets (account, mode)
);

CREATE INDEX lots_open ON lots (account, mode) WHERE amount > held + used + expired;

-- Movements of credits, never changed: each takes from one account of the ledger what it gives to another.
CREATE TABLE transfers (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('grant', 'hold', 'capture', 'void', 'release', 'refund', 'expire')),
    lot TEXT NOT NULL REFERENCES lots (id),
    debit TEXT NOT NULL CHECK (debit IN ('issuer', 'wallet', 'held', 'revenue')),
    credit TEXT NOT NULL CHECK (credit IN ('wallet', 'held', 'revenue', 'expired')),
    amount BIGINT NOT NULL CHECK (amount > 0),
    job TEXT,
    -- The hold that this resolves; a hold is resolved once.
    pending TEXT UNIQUE REFERENCES transfers (id),
    -- The capture that this takes back from: what it left of its hold, or what was refunded.
    reverses TEXT REFERENCES transfers (id),
    -- Why it was refunded: the same reason counts once for a job.
    reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
    created_at BIGINT NOT NULL,
    CHECK (debit <> credit),
    CHECK ((kind IN ('grant', 'expire')) = (job IS NULL)),
    CHECK ((kind IN ('capture', 'void')) = (pending IS NOT NULL)),
    CHECK ((kind IN ('release', 'refund')) = (reverses IS NOT NULL)),
    CHECK ((kind = 'refund') = (reference IS NOT NULL))
);

CREATE UNIQUE INDEX transfers_holds ON transfers (job, lot) WHERE kind = 'hold';
CREATE UNIQUE INDEX transfers_releases ON transfers (reverses) WHERE kind = 'release';
CREATE UNIQUE INDEX transfers_refunds ON transfers (job, lot, reference) WHERE kind = 'refund';
CREATE INDEX transfers_of_lot ON transfers (lot);
CREATE INDEX transfers_of_job ON transfers (job) WHERE job IS NOT NULL;

-- What the jobs that ended on a day were, by whom they were asked for; sums of `jobs`, kept so that a million jobs need not
-- be read.
CREATE TABLE usage (
    account TEXT NOT NULL,
    mode TEXT NOT NULL,
    -- Days since 1970 in UTC.
    day BIGINT NOT NULL,
    api_key TEXT NOT NULL,
    operation TEXT NOT NULL,
    completed BIGINT NOT NULL CHECK (completed >= 0),
    failed BIGINT NOT NULL CHECK (failed >= 0),
    -- Captured, less what was refunded since.
    credits BIGINT NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (account, mode, day, api_key, operation),
    FOREIGN KEY (account, mode) REFERENCES wallets (account, mode)
);

-- What the job holds and has cost, and what its account had left right after its last change.
ALTER TABLE jobs ADD COLUMN credits_held BIGINT NOT NULL DEFAULT 0 CHECK (credits_held >= 0);
ALTER TABLE jobs ADD COLUMN credits_used BIGINT NOT NULL DEFAULT 0 CHECK (credits_used >= 0);
ALTER TABLE jobs ADD COLUMN credits_remaining BIGINT NOT NULL DEFAULT 0 CHECK (credits_remaining >= 0);

-- What was asked for, as usage is told by it.
ALTER TABLE jobs ADD COLUMN operation TEXT NOT NULL DEFAULT 'video';
UPDATE jobs SET operation = 'pikaframes' WHERE request LIKE '{"operation":"pikaframes"%';
UPDATE jobs SET operation = 'pikaformance' WHERE lane = 'quick';
