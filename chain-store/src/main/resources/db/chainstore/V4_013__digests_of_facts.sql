-- Nearly always an id alone tells rows apart, so it comes first.
alter table fact drop constraint fact_pkey;
-- By this digest a service sees whether it has read a state before (ADR 012). It is made from the state itself, so it is right whoever wrote it.
alter table fact add column digest bytea not null generated always as (sha256(jsonb_send(state))) stored;
alter table fact add primary key (aggregate_id, aggregate_type);
