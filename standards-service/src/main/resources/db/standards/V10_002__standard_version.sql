-- One version of a standard. announced_* name the outbox row of its latest event, so that asking again can wait for the same acknowledgement.
create table standard_version (
    id                  uuid    primary key,
    version             bigint  not null check (version >= 1),
    standard            uuid    not null,
    number              integer not null check (number >= 1),
    programme           uuid    not null,
    title               text    not null check (char_length(title) between 1 and 200),
    outcome             text    not null check (char_length(outcome) between 1 and 2000),
    easy_read           text    not null check (char_length(easy_read) between 1 and 2000),
    digest              text    not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    author_actor        text    not null check (author_actor ~ '^hmac-sha256:[0-9a-f]{64}$'),
    author_organisation uuid    not null,
    status              text    not null check (status in ('DRAFT', 'PUBLISHED', 'SUSPENDED')),
    decision            text,
    announced_event     uuid,
    announced_position  bigint,
    unique (standard, number),
    foreign key (standard, programme) references standard (id, programme),
    check ((announced_event is null) = (announced_position is null)),
    check ((status = 'DRAFT') = (decision is null)),
    -- Nothing is published without a complete verdict, and nothing suspended without a gap.
    constraint published_is_complete check (
        status <> 'PUBLISHED'
        or (decision::jsonb ->> 'closure' is not null and decision::jsonb -> 'gaps' = '[]'::jsonb)),
    constraint suspended_has_a_gap check (
        status <> 'SUSPENDED' or decision::jsonb -> 'gaps' <> '[]'::jsonb)
);

create index standard_version_published on standard_version (id) where status = 'PUBLISHED';
