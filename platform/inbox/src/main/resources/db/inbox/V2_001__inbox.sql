-- What a service has read of other services' topics (docs/gate-protocol.md, "Inbox"). A rebuild truncates all five tables.

create table inbox_offset (
    source       text    primary key,
    topic_id     text,                                -- null until the topic is first seen
    leader_epoch integer not null default -1,         -- the highest seen; -1 before any
    next_offset  bigint  not null default 0 check (next_offset >= 0),
    halted       text                                 -- why nothing more is applied until a rebuild
);

-- Every version ever seen, for ever: so a late duplicate is a duplicate and other bytes are a fork, at any version.
create table inbox_seen (
    type    text   not null,
    id      uuid   not null,
    version bigint not null check (version >= 1),
    digest  bytea  not null check (octet_length(digest) = 32),
    primary key (type, id, version)
);

create table inbox_aggregate (
    type       text    not null,
    id         uuid    not null,
    latest     bigint  not null check (latest >= 1),
    seen_count bigint  not null check (seen_count between 1 and latest),
    gap_since  timestamptz check ((gap_since is not null) = (seen_count < latest)),
    forked     boolean not null default false,
    parked     integer not null default 0 check (parked >= 0),
    doubtful   boolean not null generated always as (seen_count < latest or forked or parked > 0) stored,
    primary key (type, id)
);
create index inbox_aggregate_gap on inbox_aggregate (gap_since) where gap_since is not null;

create table inbox_parked (
    id           bigint      generated always as identity primary key,
    source       text        not null,
    at_offset    bigint      not null,
    type         text,                                -- the known aggregate it names; null: the whole source is in doubt
    aggregate_id uuid,
    reason       text        not null,
    fork         boolean     not null,                -- decided for good: newer software reads it no better
    header_names  bytea[]    not null,                -- bytes: a name may hold what text may not
    header_values bytea[]    not null,
    payload      bytea,
    at           timestamptz not null default now(),
    resolved_at  timestamptz,
    unique (source, at_offset),
    check ((type is null) = (aggregate_id is null))
);
create index inbox_parked_open on inbox_parked (source, at_offset) where resolved_at is null;

create table inbox_finding (
    id           bigint      generated always as identity primary key,
    kind         text        not null,
    source       text        not null,
    at_offset    bigint,
    type         text,
    aggregate_id uuid,
    reason       text        not null,
    at           timestamptz not null default now(),
    resolved_at  timestamptz
);
create unique index inbox_finding_gap on inbox_finding (type, aggregate_id) where kind = 'gap' and resolved_at is null;
create index inbox_finding_open on inbox_finding (id) where resolved_at is null;
