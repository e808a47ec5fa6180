-- Who registered a setting may change it. Not known of those registered before.
alter table care_setting add column registered_by uuid references organisation (id);

-- A visit that moves to another setting takes what was said during it along; the service writes the new version of each item.
alter table evidence
    drop constraint evidence_visit_id_programme_id_setting_id_fkey,
    add constraint evidence_visit foreign key (visit_id, programme_id, setting_id)
        references visit (id, programme_id, setting_id) on update cascade;

-- Member checks as records of their own; evidence.check_* is the latest of them, as events tell it.
-- evidence_version is the version of the evidence that the check made; of one made before this table, a version not before it.
create table member_check (
    id               uuid   primary key,
    evidence_id      uuid   not null references evidence (id),
    evidence_version bigint not null check (evidence_version >= 1),
    outcome          text   not null
        check (outcome in ('CONFIRMED', 'AMENDED', 'DISAGREED', 'UNREACHABLE', 'DECLINED')),
    commitment       text   not null check (commitment ~ '^hmac-sha256:[0-9a-f]{64}$'),
    unique (evidence_id, evidence_version),
    unique (id, evidence_id, outcome, commitment)
);

alter table evidence add column check_id uuid;

insert into member_check (id, evidence_id, evidence_version, outcome, commitment)
select gen_random_uuid(), id, version, check_outcome, check_commitment from evidence where check_outcome is not null;

update evidence set check_id = member_check.id from member_check where member_check.evidence_id = evidence.id;

alter table evidence
    add constraint evidence_latest_check_whole check ((check_id is null) = (check_outcome is null)),
    add constraint evidence_latest_check foreign key (check_id, id, check_outcome, check_commitment)
        references member_check (id, evidence_id, outcome, commitment);

-- For the lists.
create index evidence_of_programme on evidence (programme_id, id);
create index evidence_of_visit on evidence (visit_id, id);
create index evidence_of_person on evidence (person_id, id);
create index visit_of_programme on visit (programme_id, id);
create index person_of_programme on person (programme_id, id);
create index consent_of_person on consent (person_id, id);
create index programme_of_user_led on programme (user_led, id);
create index programme_of_commissioner on programme (commissioner, id);
create index care_setting_of_provider on care_setting (provider, id);
