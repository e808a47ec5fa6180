-- One version of a clause. Its texts are written by organisations about a contract, never by or about a person.
create table clause_version (
    id                  uuid        primary key,
    clause              uuid        not null,
    number              integer     not null check (number >= 1),
    contract            uuid        not null references contract,
    version             bigint      not null check (version >= 1),
    author_actor        text        not null,
    author_organisation uuid        not null,
    title               text        not null check (char_length(title) <= 200),
    text                text        not null check (char_length(text) <= 10000),
    easy_read           text        not null check (char_length(easy_read) <= 10000),
    digest              text        not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    status              text        not null check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED')),
    decision            jsonb,
    last_event          uuid,
    last_position       bigint,
    drafted_at          timestamptz not null default clock_timestamp(),
    unique (clause, number),
    constraint only_a_draft_has_no_decision check ((status = 'DRAFT') = (decision is null)),
    -- docs/gate-protocol.md: nothing stands as published without a complete verdict
    constraint published_on_a_complete_verdict check (
        status <> 'PUBLISHED'
        or (coalesce(decision ->> 'closure', '') <> '' and coalesce(decision -> 'gaps', 'null') = '[]'::jsonb))
);

-- What councils pull, in the order in which they page through it.
create index clause_version_pulled on clause_version (clause, number) where status <> 'DRAFT';

create table clause_implements (
    clause_version   uuid    not null references clause_version,
    position         integer not null check (position >= 0),
    standard_version uuid    not null,
    digest           text    not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    primary key (clause_version, position)
);

create table clause_assent (
    clause_version uuid    not null references clause_version,
    position       integer not null check (position >= 0),
    assent         uuid    not null,
    capacity       text    not null check (capacity in ('USER_LED', 'COMMISSIONER')),
    organisation   uuid    not null,
    actor          text    not null,
    digest         text    not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    withdrawn      boolean not null,
    primary key (clause_version, position)
);

create unique index clause_assent_id on clause_assent (assent);
