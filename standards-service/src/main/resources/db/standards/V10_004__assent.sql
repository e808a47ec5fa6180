-- Assents are never deleted: those over an older content, and those taken back, stay listed.
create table assent (
    id               uuid    primary key,
    standard_version uuid    not null references standard_version (id),
    place            integer not null check (place between 0 and 63),
    capacity         text    not null check (capacity in ('USER_LED', 'COMMISSIONER')),
    organisation     uuid    not null,
    actor            text    not null check (actor ~ '^hmac-sha256:[0-9a-f]{64}$'),
    digest           text    not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    withdrawn        boolean not null,
    unique (standard_version, place)
);

-- One person of an organisation stands behind a content once; after taking it back, perhaps again.
create unique index assent_once on assent (standard_version, organisation, actor, digest) where not withdrawn;
