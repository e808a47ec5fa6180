-- A person who was erased keeps a row without a name: what events tell of the tombstones needs the voice, and nothing is recorded anew.
-- erased_* name the last outbox row of the erasure, so that asking again can wait for the same acknowledgement.
alter table person
    add column erased boolean not null default false,
    add column erased_event uuid,
    add column erased_position bigint,
    add constraint person_erasure_told check ((erased_event is null) = (erased_position is null)),
    add constraint person_told_only_when_erased check (erased_event is null or erased),
    add constraint person_erased unique (id, erased);

-- Only who is not erased may have a name: the foreign key refuses an erasure that leaves it behind.
alter table person_name
    add column person_erased boolean not null generated always as (false) stored,
    drop constraint person_name_person_id_fkey,
    add constraint person_name_person foreign key (person_id, person_erased) references person (id, erased);

alter table evidence drop constraint evidence_status_check;
alter table evidence add constraint evidence_status_check check (status in ('STANDING', 'WITHDRAWN', 'ERASED'));
