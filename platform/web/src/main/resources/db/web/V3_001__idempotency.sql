-- Answers kept under the key that a client chose, so that a request sent twice is done once.
create table idempotent_answer (
    caller      text        not null,   -- the acting person's HMAC and the organisation
    operation   text        not null,   -- method and path
    key         text        not null,
    body_digest bytea       not null,
    status      integer,                -- null only inside the transaction that is still at it
    answer      text,
    location    text,
    version     bigint,
    event_id    uuid,
    position    bigint,
    created_at  timestamptz not null default now(),
    primary key (caller, operation, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
