-- A publication keeps the figures that it was published under (ADR 005), and may be superseded by a newer version (ADR 006).
alter table publication add column least_voices integer not null default 3 check (least_voices >= 1);
alter table publication add column least_settings integer not null default 2 check (least_settings >= 1);
alter table publication alter column least_voices drop default, alter column least_settings drop default;
alter table publication drop constraint publication_status_check;
alter table publication add constraint publication_status_check check (status in ('published', 'suspended', 'superseded'));

-- How each publication changed, in the order of the commits: a row is written under the gate lock, which is held until the commit.
create table publication_change (
    sequence       bigint      generated always as identity primary key,
    candidate_type text        not null,
    candidate_id   uuid        not null,
    change         text        not null
        check (change in ('published', 'suspended', 'superseded', 'unverified', 'verified')),
    at             timestamptz not null
);

create index fact_profile_of on fact ((state ->> 'programme')) where aggregate_type = 'gate-profile';
create index fact_led_by on fact ((state ->> 'userLed')) where aggregate_type = 'programme';
create index fact_commissioned_by on fact ((state ->> 'commissioner')) where aggregate_type = 'programme';
