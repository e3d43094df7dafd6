-- What keys may do and how much of it, who made them and what replaced them, and what was done to them.

-- A JSON list of the networks that the key works from; nothing for anywhere.
ALTER TABLE api_keys ADD COLUMN networks TEXT;
-- What its jobs of one month may cost.
ALTER TABLE api_keys ADD COLUMN monthly_credits BIGINT CHECK (monthly_credits >= 0);
ALTER TABLE api_keys ADD COLUMN requests_per_minute BIGINT CHECK (requests_per_minute > 0);
-- The key that made it; nothing for the operator.
ALTER TABLE api_keys ADD COLUMN maker TEXT REFERENCES api_keys (id);
ALTER TABLE api_keys ADD COLUMN replaces TEXT REFERENCES api_keys (id);
-- The first of the keys that replaced each other, under whose name they all spend; nothing for that one itself.
ALTER TABLE api_keys ADD COLUMN first_key TEXT REFERENCES api_keys (id);
ALTER TABLE api_keys ADD COLUMN disabled_at BIGINT;
-- Both are written now and again, not with each request.
ALTER TABLE api_keys ADD COLUMN last_used_at BIGINT;
ALTER TABLE api_keys ADD COLUMN requests BIGINT NOT NULL DEFAULT 0 CHECK (requests >= 0);

-- A key is replaced once.
CREATE UNIQUE INDEX api_keys_replaced ON api_keys (replaces) WHERE replaces IS NOT NULL;

-- What the jobs that were asked for in one month hold and have cost, by key; what a key spends counts for its makers too.
CREATE TABLE key_spending (
    api_key TEXT NOT NULL REFERENCES api_keys (id),
    -- A calendar month in UTC, such as 2026-11.
    month TEXT NOT NULL CHECK (length(month) = 7),
    credits BIGINT NOT NULL CHECK (credits >= 0),
    PRIMARY KEY (api_key, month)
);

-- The month that the job counts for; nothing for jobs from before there was one.
ALTER TABLE jobs ADD COLUMN key_month TEXT;
-- The day of usage that its end was counted under, where it is not that of `finished_at`.
ALTER TABLE jobs ADD COLUMN usage_day BIGINT;

-- Who did what to which key. Rows are added and never changed; refusals go after a time.
CREATE TABLE audit_log (
    id TEXT NOT NULL PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    mode TEXT NOT NULL CHECK (mode IN ('live', 'test')),
    action TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 60),
    subject TEXT NOT NULL,
    -- The key that did it; nothing for the operator.
    actor TEXT,
    address TEXT,
    request TEXT,
    -- Why somebody was refused, and how often since the last such row.
    reason TEXT,
    count BIGINT NOT NULL CHECK (count > 0),
    changes TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX audit_log_of_account ON audit_log (account, id);
CREATE INDEX audit_log_of_subject ON audit_log (subject, id);
CREATE INDEX audit_log_refusals ON audit_log (created_at) WHERE reason IS NOT NULL;

-- How many milliseconds an account's test mode is ahead of the time.
CREATE TABLE test_clocks (
    account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    ahead BIGINT NOT NULL CHECK (ahead BETWEEN 0 AND 157680000000)
);
