-- One row per idempotency key, inserted first in the transaction of its write: no write, no row; two equal requests, one write.
create table idempotent_answer (
    -- HMAC of caller, method, path and key under the suite key
    scope bytea primary key check (length(scope) = 32),
    -- HMAC of the request's body under the suite key: tells whether it is the same, and nothing about it
    body_digest bytea not null check (length(body_digest) = 32),
    created_at timestamptz not null default now(),
    -- the answer; null only inside the transaction of the write
    status integer,
    body bytea,
    location text,
    version bigint,
    -- the last event of the write
    position bigint,
    event_id uuid
);

create index idempotent_answer_by_age on idempotent_answer (created_at);
