-- Events as they will stand on this service's topic (docs/gate-protocol.md). Rows are kept, so that a topic can be sent again.
create table outbox (
    -- cache 1, taken while the aggregate's row is locked: positions of one aggregate ascend with its versions
    position       bigint generated always as identity (cache 1) primary key,
    event_id       uuid        not null unique,
    aggregate_type text        not null,
    aggregate_id   uuid        not null,
    version        bigint      not null check (version >= 1),
    type           text        not null,
    -- text, because the header must repeat the payload's time to the last digit and timestamptz ends at microseconds
    event_time     text        not null,
    payload        bytea       not null check (octet_length(payload) <= 65536),
    traceparent    text,
    created_at     timestamptz not null default clock_timestamp(),
    sent_at        timestamptz,
    unique (aggregate_type, aggregate_id, version)
);

create index outbox_unsent on outbox (position) where sent_at is null;

-- One row: the last counter that a relay put into a heartbeat.
create table outbox_heartbeat (
    one_row boolean primary key default true check (one_row),
    counter bigint  not null
);

insert into outbox_heartbeat (counter) values (0);
