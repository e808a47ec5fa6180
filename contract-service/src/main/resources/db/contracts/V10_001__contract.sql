-- A contract of a commissioner with a provider. It never changes after it was opened.
create table contract (
    id           uuid        primary key,
    version      bigint      not null check (version >= 1),
    programme    uuid        not null,
    commissioner uuid        not null,
    provider     uuid        not null,
    title        text        not null check (char_length(title) <= 200),
    opened_at    timestamptz not null default clock_timestamp()
);
