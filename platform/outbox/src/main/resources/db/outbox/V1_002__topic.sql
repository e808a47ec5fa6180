-- Where each event stands on this service's topic, and up to where the topic is known here (docs/gate-protocol.md, "Rebuild and restore", ADR 013).
alter table outbox add column topic_offset bigint check (topic_offset >= 0); -- null until acknowledged; stays what it was when the topic is sent again

create table outbox_topic (
    one_row     boolean primary key default true check (one_row),
    topic_id    text,                                                    -- Kafka's id of it; null before any relay has seen it
    next_offset bigint  not null default 0 check (next_offset >= 0),     -- all events of ours that stand below it are in the outbox
    behind      boolean not null default false                           -- the topic has events of ours that are not here: nothing is written until an operator reconciles
);
insert into outbox_topic default values;
