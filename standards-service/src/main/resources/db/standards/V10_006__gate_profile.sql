-- The figures that a programme's gate asks for (ADR 005). Number 1 is the floor that ships with the suite and has no row.
create table gate_profile (
    id                  uuid    primary key,
    version             bigint  not null check (version >= 1),
    programme           uuid    not null,
    number              integer not null check (number >= 2),
    least_voices        integer not null check (least_voices between 3 and 1000),
    least_settings      integer not null check (least_settings between 2 and 1000),
    assent_id           uuid    unique,
    assent_organisation uuid,
    assent_actor        text    check (assent_actor ~ '^hmac-sha256:[0-9a-f]{64}$'),
    announced_event     uuid,
    announced_position  bigint,
    unique (programme, number),
    check (num_nulls(assent_id, assent_organisation, assent_actor) in (0, 3)),
    check ((announced_event is null) = (announced_position is null))
);
