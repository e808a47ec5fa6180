-- A service's own copy of the facts, and what it has published on them (docs/gate-protocol.md, "The gate").
-- A rebuild deletes only facts of other services: its own are on no topic that it reads.
create table fact (
    aggregate_type text   not null,
    aggregate_id   uuid   not null,
    version        bigint not null check (version >= 1),
    state          jsonb  not null,
    primary key (aggregate_type, aggregate_id)
);

create table publication (
    candidate_type text        not null,
    candidate_id   uuid        not null,
    status         text        not null check (status in ('published', 'suspended')),
    complete       boolean     not null,              -- the latest verdict that settled something
    closure_digest text        check (closure_digest ~ '^sha256:[0-9a-f]{64}$'),
    unverified     boolean     not null default false,
    profile        integer     not null,
    rules          text[]      not null check (cardinality(rules) > 0), -- code:version, as published under
    decided_at     timestamptz not null,
    reconsider_at  timestamptz,                       -- from then on time alone may have changed the verdict
    primary key (candidate_type, candidate_id),
    constraint published_only_on_a_complete_verdict
        check (status <> 'published' or (complete and closure_digest is not null))
);
create index publication_due on publication (reconsider_at) where status = 'published' and reconsider_at is not null;

-- What each publication rests on, itself included.
create table closure_member (
    candidate_type text   not null,
    candidate_id   uuid   not null,
    aggregate_type text   not null,
    aggregate_id   uuid   not null,
    version        bigint not null check (version >= 0), -- the newest the gate has seen; 0: not known
    primary key (candidate_type, candidate_id, aggregate_type, aggregate_id),
    foreign key (candidate_type, candidate_id) references publication on delete cascade
);
create index closure_member_dependents on closure_member (aggregate_type, aggregate_id);
