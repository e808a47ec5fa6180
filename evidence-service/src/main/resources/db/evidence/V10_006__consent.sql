-- What a person allows. withdrawn_* name the outbox row of the withdrawal, so that asking again can wait for the same acknowledgement.
create table consent (
    id                 uuid   primary key,
    version            bigint not null check (version >= 1),
    person_id          uuid   not null,
    programme_id       uuid   not null,
    status             text   not null check (status in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    valid_through      date   check (extract(day from valid_through) = 1),
    withdrawn_event    uuid,
    withdrawn_position bigint,
    foreign key (person_id, programme_id) references person (id, programme_id),
    unique (id, person_id, programme_id),
    check ((withdrawn_event is null) = (withdrawn_position is null)),
    check (withdrawn_event is null or status = 'WITHDRAWN')
);

create table consent_purpose (
    consent_id uuid not null references consent (id),
    purpose    text not null check (purpose in ('DERIVE_STANDARD')),
    primary key (consent_id, purpose)
);
