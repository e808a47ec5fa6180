-- The journal: every event once, in one order that has each fact before the decision that used it.
create table journal_entry (
    sequence       bigint primary key check (sequence >= 0),   -- from 0, without gaps
    source         text   not null,
    source_offset  bigint not null check (source_offset >= 0),
    event_id       uuid   not null unique,
    event_type     text   not null,
    aggregate_type text   not null,
    aggregate_id   uuid   not null,
    version        bigint not null check (version >= 1),
    payload        text   not null,                            -- the event in its RFC 8785 form
    digest         text   not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    unique (source, source_offset),
    unique (aggregate_type, aggregate_id, version)
);

-- What is added is never changed or taken away again.
create function journal_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the journal only grows';
end $$;
create trigger journal_only_grows before update or delete or truncate on journal_entry
    for each statement execute function journal_only_grows();

-- The provenance graph: each aggregate at its newest version, with what it rests on.
create table lineage_node (
    type    text   not null,
    id      uuid   not null,
    version bigint not null,
    status  text,
    primary key (type, id)
);

create table lineage_edge (
    from_type text not null,
    from_id   uuid not null,
    to_type   text not null,
    to_id     uuid not null,
    relation  text not null,
    pinned    text,
    primary key (from_type, from_id, to_type, to_id, relation)
);
create index lineage_edge_backwards on lineage_edge (to_type, to_id);
